import { type Act, type ActGroup, type CaseSense, of } from './act';
import { actsAroundCases } from './acts-around-cases';
import { actsOfImports } from './acts-of-imports';

/**
 * Every act that the trail knows. `acts.spec.ts` holds the sources against it: an act that is not here has no words,
 * and nobody can look for it.
 */
export const acts: Record<string, Act> = {
  ...of('case', { 'case.read': 'opened the case' }, 'seen'),
  ...of('case', { 'history.read': 'read the history of the case' }, 'seen'),
  ...of(
    'case',
    {
      'disclosure.read': 'looked at what may be told of the case',
      'case.as-told': 'looked at the case as others are told it',
      'case.un-drafts': 'looked at what a submission about the case to the UN would lack',
    },
    'seen',
  ),
  ...of('case', { 'disclosure.decided': 'decided what may be told of the case' }, 'changed'),
  ...of(
    'case',
    { 'portrait.read': 'looked at the photograph', 'portrait.form': 'opened the page of the photograph' },
    'seen',
  ),
  ...of('case', { 'portrait.saved': 'saved the photograph', 'portrait.removed': 'removed the photograph' }, 'changed'),
  ...of(
    'case',
    {
      'case.register': 'registered the case',
      'case.correct': 'corrected the case',
      'event.record': 'recorded an event',
      'event.correct': 'corrected an event',
      'event.retract': 'retracted an event',
      'event.restore': 'restored an event',
      'access.level-changed': 'changed how widely the case may be known',
      'access.opened': 'opened the case to somebody',
      'access.closed': 'closed the case to somebody',
      'alert.handled': 'said who handles an alert',
      'alert.step': 'ticked a step of an alert, or took that back',
      'alert.used': 'logged what was done on the occasion of an alert',
      'alert.undone': 'took back what was logged on the occasion of an alert',
      'alert.put-off': 'put an alert off',
      'alert.taken-up': 'took an alert up again',
    },
    'changed',
  ),
  ...of('case', { 'alert.read': 'opened an alert' }, 'seen'),
  ...of('case', {
    'case.form': 'opened the form for a new case',
    'group.read': 'opened a joint case',
    'group.blank': 'opened the form for a new joint case',
    'group.form': 'formed a joint case',
    'group.correct': 'corrected a joint case',
  }),
  ...of('case', { 'access.read': 'looked at who may see the case' }),
  ...of(
    'case',
    {
      'document.list': 'looked at the documents of the case',
      'document.read': 'opened a document',
      'document.page': 'looked at a page of a document',
      'document.marked': 'looked at what is to be blacked out in a document',
      'document.previewed': 'looked at a redacted copy before it was made',
    },
    'seen',
  ),
  ...of(
    'case',
    {
      'document.added': 'added a document',
      'document.corrected': 'corrected what is said of a document',
      'document.erased': 'erased a document',
      'document.box-marked': 'marked what is to be blacked out in a document',
      'document.box-removed': 'took a mark off a document',
      'document.copied': 'made a redacted copy of a document',
    },
    'changed',
  ),
  ...of('case', { 'document.blank': 'opened the form for a document' }),
  ...of('export', { 'document.downloaded': 'downloaded a document' }, 'exported'),
  ...of('confidential', { 'confidential.read': 'read confidential records of the case' }, 'seen'),
  ...of(
    'confidential',
    {
      'confidential.recorded': 'wrote a confidential record',
      'confidential.corrected': 'corrected a confidential record',
      'confidential.erased': 'erased a confidential record',
    },
    'changed',
  ),
  ...of('confidential', {
    'confidential.blank': 'opened the form for a confidential record',
    'confidential.search-blank': 'opened the search of confidential records',
    'confidential.searched': 'searched the confidential records',
  }),
  // Where the line names a case, a program was given it whole.
  ...of('list', { 'case.list': 'looked at the list of cases' }, 'seen'),
  ...of('list', { 'alert.sent': 'was sent an alert of the case' }, 'seen'),
  ...of('list', {
    'home.read': 'looked at the front page',
    'group.list': 'looked at the joint cases',
    'alert.list': 'looked at alerts',
    'alert.told': 'looked at the alerts that were sent to oneself',
    'delivery.counts': 'looked at how many alerts were sent',
    'delivery.retry': 'let alerts be planned and sent at once',
    'calendar.read': 'looked at the calendar',
    'calendar.census': 'looked at who is held on the day of a census',
    'api.docs': 'read the description for programs',
    'asset.read': 'fetched a part of a page',
  }),
  ...of('trail', { 'audit.read': 'looked at the trail', 'case.trail': 'looked at who has seen the case' }),
  ...of('command', {
    'command.start': 'started Vigil',
    'command.seed': 'loaded the example cases',
    'command.recompute': 'worked out all cases anew',
    'command.status': 'asked for the status of a case',
    'command.alerts': 'asked for alerts',
    'command.census': 'asked who was held on a day',
    'command.alerts-plan': 'gave the command to plan alerts',
    'command.deliveries': 'asked how many alerts were sent',
    'command.alerts-send': 'gave the command to send alerts',
    'command.subscriptions': 'listed the subscriptions',
    'command.feeds-list': 'listed the feeds',
    'command.feeds-revoke': 'gave the command to revoke feeds',
    'command.user-list': 'listed people',
    'command.user-invite': 'gave the command to invite somebody',
    'command.user-suspend': 'gave the command to suspend somebody',
    'command.user-restore': 'gave the command to let somebody in again',
    'command.user-role': 'gave the command to change a role',
    'command.user-reset-second-factor': 'gave the command to reset a second factor',
    'command.user-reset-password': 'gave the command for a new password',
    'command.user-remove-invitation': 'gave the command to take back an invitation',
    'command.archive.read': 'filled Vigil with an archive',
    'command.export-file': 'gave the command to write cases into a file',
    'command.exports-list': 'listed the exports',
    'command.exports-trace': 'gave the command to trace a copy',
    'command.exports-cancel': 'gave the command to cancel an export',
    'command.keys.add': 'made a new key',
    'command.keys.use': 'let another key seal',
    'command.work': 'let a further process do jobs',
    'command.jobs-retry': 'let jobs that had failed begin anew',
    'command.keys.reseal': 'sealed values anew with another key',
    'command.keys.retire': 'took a key away',
    'command.audit-list': 'listed the trail',
    'command.audit-verify': 'checked the trail',
    'command.audit-checkpoint': 'signed the trail',
  }),
  ...of(
    'export',
    { 'command.export': 'exported all cases', 'command.archive.write': 'wrote everything into an archive' },
    'exported',
  ),
  ...of('export', {
    'card.drawn': 'made a share card',
    'counter.list': 'looked at day counters',
    'counter.made': 'made a day counter for websites',
    'counter.revoked': 'revoked a day counter',
    'counter.fetched': 'fetched a day counter',
    'feed.make': 'made a feed of dates',
    'feed.fetched': 'fetched dates by a feed',
    'calendar.printed': 'opened a month for printing',
    'poster.drawn': 'made a wall poster',
  }),
  ...of(
    'export',
    {
      'export.case-taken': 'took the case out in an export',
      'export.case-named': 'took another case out in an export that tells of this one, in a joint case',
    },
    'exported',
  ),
  ...of(
    'export',
    {
      'export.preview': 'looked at what an export would hold of the case',
      'export.approval': 'looked at the export of somebody else',
    },
    'seen',
  ),
  ...of('export', {
    'export.list': 'looked at the own exports',
    'export.everything': 'opened the page to take everything out',
    'export.blank': 'opened the form for an export',
    'export.asked': 'asked for an export',
    'export.read': 'looked at an own export',
    'export.made': 'made an export',
    'export.identity-documents': 'had identity documents printed in an export',
    'export.failed': 'could not make an export',
    'export.asked-again': 'was sent back to have an export agreed to',
    'export.fetched': 'fetched the file of an export',
    'export.ended': 'cancelled an export, or erased its file',
    'export.retried': 'let an export be made again',
    'export.approvals': 'looked at the exports that wait for somebody to agree',
    'export.decided': 'decided on the export of somebody else',
    'export.trace-blank': 'opened the page that traces copies',
    'export.traced': 'traced a copy',
  }),
  ...of('export', { 'command.import': 'imported cases' }),
  ...of('refused', { refused: 'was refused' }),
  ...actsOfImports,
  ...actsAroundCases,
};

/** The act in words; one that is not known stands for itself. */
export const wordsOfAct = (act: string): string => acts[act]?.words ?? `did: ${act}`;

/** The acts of one group. */
export const actsOf = (group: ActGroup): string[] => Object.keys(acts).filter((act) => acts[act]!.group === group);

/** The acts that mean this for the case they name. */
export const actsMeaning = (sense: CaseSense): string[] =>
  Object.keys(acts).filter((act) => acts[act]!.sense === sense);
