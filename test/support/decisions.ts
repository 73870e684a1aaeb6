import type { Role } from '../../src/access/domain/roles';

/** What the `:id` of an address names. */
export type Named = 'case' | 'event' | 'group' | 'record' | 'document' | 'account' | 'team' | 'none';

/** Who is meant to call a route, said here a second time and by hand. */
export interface Decision {
  of: Named;
  roles: readonly Role[] | 'anybody' | 'everybody signed in';
  /** What is asked for hangs on more than the case: also somebody who sees the case may be told that it is not there. */
  loose?: true;
}

const readers: Role[] = ['administrator', 'researcher', 'reviewer', 'campaigner', 'staff', 'partner'];
const ours: Role[] = readers.filter((role) => role !== 'partner');
const writers: Role[] = ['administrator', 'researcher', 'reviewer'];
const publishers: Role[] = ['administrator', 'reviewer'];
const handlers: Role[] = ours;
/** A token needs a scope of its own for it. */
const subscribers: Role[] = readers;
const templaters: Role[] = ['administrator', 'staff'];
const administrators: Role[] = ['administrator'];
const exporters: Role[] = ['administrator', 'reviewer', 'staff'];

type Row = readonly [Named, Decision['roles'], ...string[]];

/** Every route of Vigil. Whoever adds one says here who may call it, and what it is about. */
const rows: Row[] = [
  ['none', 'anybody', 'GET /counter/:file'],
  ['none', 'anybody', 'GET /api/docs', 'GET /api/docs.json', 'GET /assets/:file'],
  ['none', 'anybody', 'GET /sign-in', 'POST /sign-in', 'GET /forgot', 'POST /forgot'],
  ['none', 'anybody', 'GET /join', 'POST /join', 'GET /reset', 'POST /reset'],

  ['none', 'everybody signed in', 'GET /sign-in/code', 'POST /sign-in/code', 'POST /sign-out'],
  ['none', 'everybody signed in', 'GET /confirm', 'POST /confirm'],
  ['none', 'everybody signed in', 'GET /account', 'GET /account/sign-ins', 'POST /account/sign-ins'],
  ['none', 'everybody signed in', 'GET /account/password', 'POST /account/password'],
  ['none', 'everybody signed in', 'GET /account/second-factor', 'GET /account/second-factor/qr'],
  ['none', 'everybody signed in', 'GET /account/second-factor/set-up', 'POST /account/second-factor/start'],
  ['none', 'everybody signed in', 'POST /account/second-factor/confirm', 'POST /account/second-factor/codes'],
  ['none', 'everybody signed in', 'POST /account/second-factor/off'],
  ['none', 'everybody signed in', 'GET /account/tokens', 'POST /account/tokens', 'POST /account/tokens/:id/revocation'],

  ['none', 'everybody signed in', 'GET /account/passkeys', 'POST /account/passkeys/options', 'POST /account/passkeys'],
  ['none', 'everybody signed in', 'POST /account/passkeys/:id/label', 'POST /account/passkeys/:id/remove'],
  ['none', 'anybody', 'POST /sign-in/passkey/options', 'POST /sign-in/passkey'],
  ['none', 'everybody signed in', 'POST /sign-in/code/passkey/options', 'POST /sign-in/code/passkey'],
  ['none', 'everybody signed in', 'POST /confirm/passkey/options', 'POST /confirm/passkey'],
  ['none', 'everybody signed in', 'GET /account/mail', 'GET /account/mail/:id', 'GET /account/mail-key'],
  ['none', 'everybody signed in', 'POST /account/mail-key', 'POST /account/mail-key/removal'],
  ['none', 'everybody signed in', 'POST /account/mail-key/test'],
  ['none', administrators, 'GET /outbox', 'POST /outbox/:id/retry'],
  ['none', administrators, 'GET /deliveries', 'POST /deliveries/retry'],
  ['none', readers, 'GET /alerts'],
  ['none', 'anybody', 'GET /mute/:token', 'POST /mute/:token'],
  ['none', 'anybody', 'GET /sso/start', 'GET /sso/again', 'GET /sso/callback'],

  ['none', readers, 'GET /', 'GET /calendar', 'GET /api/v1/alerts'],
  ['none', readers, 'GET /defenders', 'GET /api/v1/defenders', 'GET /groups', 'GET /api/v1/groups'],
  ['case', readers, 'GET /defenders/:id', 'GET /api/v1/defenders/:id', 'GET /api/v1/defenders/:id/events'],
  ['case', readers, 'GET /api/v1/defenders/:id/status'],
  ['event', readers, 'GET /api/v1/events/:id', 'GET /api/v1/events/:id/citations'],
  ['group', readers, 'GET /groups/:id', 'GET /api/v1/groups/:id'],
  ['case', ours, 'GET /api/v1/defenders/:id/history', 'GET /defenders/:id/as-told'],
  ['case', ours, 'GET /defenders/:id/un-drafts'],
  ['group', ours, 'GET /groups/:id/un-drafts'],

  ['none', readers, 'GET /calendar/census', 'GET /calendar/days/:key'],
  ['none', handlers, 'POST /calendar/days/:key/handling', 'POST /calendar/days/:key/steps/:step'],
  ['none', handlers, 'GET /calendar/days/:key/not-now', 'POST /calendar/days/:key/not-now'],
  ['none', handlers, 'POST /calendar/days/:key/taking-up'],
  ['case', readers, 'GET /defenders/:id/alerts/:key', 'GET /api/v1/defenders/:id/alerts/:key'],
  ['group', readers, 'GET /groups/:id/alerts/:key', 'GET /api/v1/groups/:id/alerts/:key'],
  ['case', handlers, 'POST /defenders/:id/alerts/:key/handling', 'POST /defenders/:id/alerts/:key/steps/:step'],
  ['group', handlers, 'POST /groups/:id/alerts/:key/handling', 'POST /groups/:id/alerts/:key/steps/:step'],
  ['case', handlers, 'GET /defenders/:id/alerts/:key/use', 'POST /defenders/:id/alerts/:key/use'],
  ['group', handlers, 'GET /groups/:id/alerts/:key/use', 'POST /groups/:id/alerts/:key/use'],
  ['case', handlers, 'GET /defenders/:id/alerts/:key/not-now', 'POST /defenders/:id/alerts/:key/not-now'],
  ['group', handlers, 'GET /groups/:id/alerts/:key/not-now', 'POST /groups/:id/alerts/:key/not-now'],
  ['case', handlers, 'POST /defenders/:id/alerts/:key/taking-up'],
  ['group', handlers, 'POST /groups/:id/alerts/:key/taking-up'],
  ['case', handlers, 'GET /defenders/:id/alerts/:key/uses/:use/undo', 'POST /defenders/:id/alerts/:key/uses/:use/undo'],
  ['group', handlers, 'GET /groups/:id/alerts/:key/uses/:use/undo', 'POST /groups/:id/alerts/:key/uses/:use/undo'],
  ['case', handlers, 'POST /api/v1/defenders/:id/alerts/:key/handling'],
  ['group', handlers, 'POST /api/v1/groups/:id/alerts/:key/handling'],
  ['case', handlers, 'POST /api/v1/defenders/:id/alerts/:key/actions'],
  ['group', handlers, 'POST /api/v1/groups/:id/alerts/:key/actions'],
  ['case', handlers, 'POST /api/v1/defenders/:id/alerts/:key/actions/:action/retraction'],
  ['group', handlers, 'POST /api/v1/groups/:id/alerts/:key/actions/:action/retraction'],
  ['case', handlers, 'PUT /api/v1/defenders/:id/alerts/:key/rest', 'DELETE /api/v1/defenders/:id/alerts/:key/rest'],
  ['group', handlers, 'PUT /api/v1/groups/:id/alerts/:key/rest', 'DELETE /api/v1/groups/:id/alerts/:key/rest'],
  ['case', handlers, 'PUT /api/v1/defenders/:id/alerts/:key/steps/:step'],
  ['case', handlers, 'DELETE /api/v1/defenders/:id/alerts/:key/steps/:step'],
  ['group', handlers, 'PUT /api/v1/groups/:id/alerts/:key/steps/:step'],
  ['group', handlers, 'DELETE /api/v1/groups/:id/alerts/:key/steps/:step'],

  ['none', writers, 'GET /defenders/new', 'POST /defenders', 'POST /api/v1/defenders'],
  ['none', writers, 'GET /groups/new', 'POST /groups', 'POST /api/v1/groups'],
  ['case', writers, 'GET /defenders/:id/correction', 'POST /defenders/:id/correction', 'PUT /api/v1/defenders/:id'],
  ['case', writers, 'GET /defenders/:id/events/new', 'POST /defenders/:id/events', 'POST /api/v1/defenders/:id/events'],
  ['event', writers, 'GET /events/:id/correction', 'POST /events/:id/correction', 'PUT /api/v1/events/:id'],
  ['event', writers, 'GET /events/:id/retraction', 'POST /events/:id/retraction', 'POST /api/v1/events/:id/retraction'],
  ['event', writers, 'GET /events/:id/restoration', 'POST /events/:id/restoration'],
  ['event', writers, 'DELETE /api/v1/events/:id/retraction', 'POST /api/v1/events/:id/citations'],
  ['event', writers, 'PUT /api/v1/events/:id/citations/:citation', 'DELETE /api/v1/events/:id/citations/:citation'],
  ['group', writers, 'GET /groups/:id/correction', 'POST /groups/:id/correction', 'PUT /api/v1/groups/:id'],

  ['case', readers, 'GET /defenders/:id/alerts/:key/card/:format.png'],
  ['group', readers, 'GET /groups/:id/alerts/:key/card/:format.png'],
  ['case', readers, 'GET /defenders/:id/portrait.jpg'],
  ['case', writers, 'GET /defenders/:id/portrait', 'POST /defenders/:id/portrait'],
  ['case', writers, 'POST /defenders/:id/portrait/removal'],

  ['case', readers, 'GET /defenders/:id/documents'],
  ['case', writers, 'GET /defenders/:id/documents/new', 'POST /defenders/:id/documents'],
  ['document', readers, 'GET /documents/:id', 'GET /documents/:id/file'],
  ['document', readers, 'GET /documents/:id/pages/:number/picture.png'],
  ['document', writers, 'GET /documents/:id/correction', 'POST /documents/:id/correction'],
  ['document', writers, 'GET /documents/:id/erasure', 'POST /documents/:id/erasure'],
  ['document', writers, 'GET /documents/:id/redaction', 'POST /documents/:id/redaction/removal'],
  ['document', writers, 'GET /documents/:id/redaction/pages/:number', 'POST /documents/:id/redaction/pages/:number'],
  ['document', writers, 'GET /documents/:id/redaction/pages/:number/picture.png'],
  ['document', writers, 'GET /documents/:id/redaction/preview', 'POST /documents/:id/redaction/copy'],
  ['document', writers, 'GET /documents/:id/redaction/preview/:number/picture.png'],

  ['case', readers, 'GET /api/v1/defenders/:id/documents'],
  ['case', writers, 'POST /api/v1/defenders/:id/documents'],
  ['document', readers, 'GET /api/v1/documents/:id', 'GET /api/v1/documents/:id/file'],
  ['document', writers, 'PUT /api/v1/documents/:id', 'DELETE /api/v1/documents/:id'],
  ['document', writers, 'POST /api/v1/documents/:id/redaction'],

  ['case', writers, 'GET /defenders/:id/access', 'GET /defenders/:id/access/level', 'POST /defenders/:id/access/level'],
  ['case', writers, 'GET /defenders/:id/access/opening', 'POST /defenders/:id/access/openings'],
  ['case', writers, 'POST /defenders/:id/access/openings/:opening/end'],
  ['case', writers, 'GET /api/v1/defenders/:id/openings', 'POST /api/v1/defenders/:id/openings'],
  ['case', writers, 'DELETE /api/v1/defenders/:id/openings/:opening', 'PUT /api/v1/defenders/:id/level'],

  ['case', writers, 'GET /defenders/:id/confidential', 'GET /defenders/:id/confidential/new'],
  ['case', writers, 'POST /defenders/:id/confidential'],
  ['case', writers, 'GET /api/v1/defenders/:id/confidential', 'POST /api/v1/defenders/:id/confidential'],
  ['record', writers, 'PUT /api/v1/confidential/:id', 'DELETE /api/v1/confidential/:id'],
  ['record', writers, 'GET /confidential/:id/correction', 'POST /confidential/:id/correction'],
  ['record', writers, 'GET /confidential/:id/erasure', 'POST /confidential/:id/erasure'],
  ['none', writers, 'GET /confidential/search', 'POST /confidential/search'],

  ['case', publishers, 'GET /defenders/:id/disclosure', 'POST /defenders/:id/disclosure'],
  ['case', publishers, 'GET /api/v1/defenders/:id/disclosure', 'PUT /api/v1/defenders/:id/disclosure'],
  ['none', publishers, 'GET /counters', 'POST /counters/:id/revocation'],
  ['case', publishers, 'GET /defenders/:id/counters', 'POST /defenders/:id/counters'],
  ['group', publishers, 'GET /groups/:id/counters', 'POST /groups/:id/counters'],
  ['case', publishers, 'GET /defenders/:id/trail', 'GET /api/v1/defenders/:id/trail'],

  ['none', subscribers, 'GET /account/subscriptions', 'GET /account/subscriptions/new', 'POST /account/subscriptions'],
  ['none', subscribers, 'POST /account/subscriptions/first', 'POST /account/subscriptions/mutes'],
  ['none', subscribers, 'POST /account/subscriptions/mutes/:id/removal'],
  ['none', subscribers, 'GET /account/subscriptions/:id', 'POST /account/subscriptions/:id'],
  ['none', subscribers, 'POST /account/subscriptions/:id/pause', 'POST /account/subscriptions/:id/resumption'],
  ['none', subscribers, 'GET /account/subscriptions/:id/end', 'POST /account/subscriptions/:id/end'],
  ['none', subscribers, 'POST /account/subscriptions/:id/return'],
  ['none', subscribers, 'GET /account/feeds', 'POST /account/feeds'],
  ['none', subscribers, 'GET /account/feeds/:id/revocation', 'POST /account/feeds/:id/revocation'],
  ['none', readers, 'GET /calendar/print', 'GET /calendar/poster.pdf'],
  ['none', 'anybody', 'GET /feeds/calendar/:token', 'GET /feeds/atom/:token'],
  ['none', subscribers, 'GET /api/v1/subscriptions', 'POST /api/v1/subscriptions', 'GET /api/v1/subscriptions/:id'],
  ['none', subscribers, 'GET /api/v1/subscriptions/:id/preview', 'PUT /api/v1/subscriptions/:id'],
  ['none', subscribers, 'DELETE /api/v1/subscriptions/:id'],
  ['none', subscribers, 'GET /api/v1/mutes', 'POST /api/v1/mutes', 'DELETE /api/v1/mutes/:id'],
  ['none', readers, 'GET /settings/calendar'],
  ['none', administrators, 'GET /settings/calendar/new', 'POST /settings/calendar'],
  ['none', administrators, 'GET /settings/calendar/:code', 'POST /settings/calendar/:code'],
  ['none', administrators, 'POST /settings/calendar/:code/removal'],
  ['none', administrators, 'GET /settings/webhooks', 'GET /settings/webhooks/new', 'POST /settings/webhooks'],
  ['none', administrators, 'GET /settings/webhooks/:id', 'POST /settings/webhooks/:id/test'],
  ['none', administrators, 'GET /settings/webhooks/:id/change', 'POST /settings/webhooks/:id/change'],
  ['none', administrators, 'GET /settings/webhooks/:id/rotation', 'POST /settings/webhooks/:id/rotation'],
  ['none', administrators, 'POST /settings/webhooks/:id/disabling', 'POST /settings/webhooks/:id/enabling'],
  ['none', administrators, 'GET /settings/webhooks/:id/removal', 'POST /settings/webhooks/:id/removal'],
  ['none', administrators, 'POST /settings/webhooks/:id/deliveries/:delivery/again'],
  ['none', administrators, 'GET /api/v1/webhooks', 'GET /api/v1/webhooks/:id', 'POST /api/v1/webhooks/:id/test'],
  ['none', administrators, 'GET /settings/ladders', 'GET /settings/ladders/:rule', 'POST /settings/ladders/:rule'],
  ['none', administrators, 'POST /settings/ladders/:rule/reset'],

  ['none', publishers, 'GET /settings/drafts', 'GET /settings/drafts/:language/:rule/:part'],
  ['none', publishers, 'POST /settings/drafts/:language/:rule/:part'],
  ['none', publishers, 'POST /settings/drafts/:language/:rule/:part/preview'],
  ['none', publishers, 'POST /settings/drafts/:language/:rule/:part/reset'],
  ['none', exporters, 'GET /reports/templates', 'GET /reports/templates/of-vigil/:code', 'GET /reports/templates/:id'],
  ['none', templaters, 'POST /reports/templates', 'POST /reports/templates/:id'],
  ['none', templaters, 'GET /reports/templates/:id/removal', 'POST /reports/templates/:id/removal'],
  ['none', templaters, 'POST /reports/templates/:id/restoration'],

  ['none', exporters, 'GET /api/v1/report-templates', 'GET /api/v1/report-templates/:id'],
  ['none', templaters, 'POST /api/v1/report-templates', 'PUT /api/v1/report-templates/:id'],
  ['none', templaters, 'DELETE /api/v1/report-templates/:id'],

  ['none', administrators, 'GET /exports/everything'],
  ['none', exporters, 'GET /exports', 'GET /exports/new', 'POST /exports/new', 'POST /exports/preview'],
  ['none', exporters, 'POST /exports', 'GET /exports/:id', 'GET /exports/:id/file'],
  ['none', exporters, 'POST /exports/:id/end', 'POST /exports/:id/retry', 'POST /exports/:id/anew'],
  ['none', exporters, 'GET /api/v1/exports', 'POST /api/v1/exports', 'GET /api/v1/exports/:id'],
  ['none', exporters, 'GET /api/v1/exports/:id/file', 'DELETE /api/v1/exports/:id'],
  ['none', publishers, 'GET /exports/approvals', 'GET /exports/:id/approval', 'POST /exports/:id/approval'],
  ['none', publishers, 'GET /exports/trace', 'POST /exports/trace'],
  ['none', writers, 'GET /imports', 'POST /imports', 'GET /imports/:id', 'GET /imports/:id/mapping'],
  ['none', writers, 'GET /imports/profiles', 'POST /imports/profiles/:id/copy'],
  ['none', writers, 'GET /imports/profiles/:id/removal', 'POST /imports/profiles/:id/removal'],
  ['none', writers, 'POST /api/v1/imports/:id/rows/:row/choice', 'GET /api/v1/imports/:id/rows'],
  [
    'none',
    writers,
    'GET /api/v1/imports/:id/rows/:row',
    'POST /api/v1/imports/files',
    'POST /api/v1/imports/:id/mapping',
  ],
  ['none', writers, 'POST /imports/:id/mapping', 'POST /imports/:id/profile', 'POST /imports/:id/reading'],
  ['none', writers, 'POST /imports/:id/run', 'POST /imports/:id/stop', 'POST /imports/:id/new-cases'],
  ['none', writers, 'GET /imports/:id/undo', 'POST /imports/:id/undo'],
  ['none', writers, 'GET /imports/:id/removal', 'POST /imports/:id/removal'],
  ['none', writers, 'GET /imports/:id/problems.csv', 'GET /imports/:id/rows/:row', 'POST /imports/:id/rows/:row'],
  ['none', writers, 'POST /imports/:id/rows/:row/choice'],
  ['none', writers, 'GET /api/v1/imports', 'POST /api/v1/imports', 'GET /api/v1/imports/:id'],
  ['none', writers, 'POST /api/v1/imports/:id/run', 'POST /api/v1/imports/:id/undo'],

  ['none', administrators, 'GET /audit', 'GET /api/v1/audit'],
  ['none', administrators, 'GET /people', 'GET /people/invitation', 'POST /people/invitation'],
  ['account', administrators, 'GET /people/:id', 'POST /people/:id/role', 'POST /people/:id/teams'],
  [
    'account',
    administrators,
    'POST /people/:id/invitation',
    'POST /people/:id/reset-link',
    'POST /people/:id/sign-out',
  ],
  ['account', administrators, 'GET /people/:id/removal', 'POST /people/:id/removal'],
  ['account', administrators, 'GET /people/:id/suspension', 'POST /people/:id/suspension'],
  ['account', administrators, 'POST /people/:id/restoration'],
  ['account', administrators, 'GET /people/:id/second-factor-reset', 'POST /people/:id/second-factor-reset'],
  ['none', administrators, 'GET /organisation', 'POST /organisation', 'PUT /api/v1/organisation'],
  ['none', administrators, 'POST /organisation/logo', 'POST /organisation/logo/removal'],
  ['none', administrators, 'GET /organisation/names-in-mails', 'POST /organisation/names-in-mails'],
  ['none', readers, 'GET /api/v1/organisation'],
  ['none', 'everybody signed in', 'GET /organisation/logo.png'],
  ['none', administrators, 'GET /teams', 'POST /teams'],
  ['team', administrators, 'GET /teams/:id', 'POST /teams/:id', 'POST /teams/:id/removal'],
];

/** Routes that need more than the case to be there. */
const loose = new Set<string>([
  'GET /defenders/:id/confidential/new',
  'POST /defenders/:id/confidential',
  'POST /defenders/:id/access/openings/:opening/end',
  'DELETE /api/v1/defenders/:id/openings/:opening',
  'GET /defenders/:id/portrait.jpg',
  'GET /defenders/:id/alerts/:key/card/:format.png',
  'GET /groups/:id/alerts/:key/card/:format.png',
  'POST /defenders/:id/portrait/removal',
]);

/** Of an alert more must be there than the case: its key; of a document also the page. */
const isLoose = (name: string): boolean => loose.has(name) || /\/alerts\/:key|^\w+ \/documents\/.*:number/.test(name);

/** Routes that take what is sent to them without the mark of a form: what they may do is in their address (RFC 8058). */
export const bySecretInAddress = new Set<string>(['POST /mute/:token']);

export const decisions: ReadonlyMap<string, Decision> = new Map(
  rows.flatMap(([of, roles, ...names]) =>
    names.map((name) => [name, { of, roles, ...(isLoose(name) ? { loose: true as const } : {}) }] as const),
  ),
);
