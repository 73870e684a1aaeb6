/** What the page of the trail is narrowed down by. */
export const actGroups = {
  case: 'Cases opened or changed',
  list: 'Lists, searches, calendar and alerts',
  confidential: 'Confidential records',
  export: 'Taken out or brought in',
  'sign-in': 'Signing in and out',
  account: 'People, teams and tokens',
  told: 'Subscriptions, mutes and lead times',
  command: 'Commands and upkeep',
  trail: 'The trail itself',
  refused: 'Refused',
} as const;
export type ActGroup = keyof typeof actGroups;

/** What an act means for the case that it names. */
export type CaseSense = 'seen' | 'changed' | 'exported';

export interface Act {
  group: ActGroup;
  /** In words, after a person's name: begins with a verb in the past tense. */
  words: string;
  sense?: CaseSense;
}

const of = (group: ActGroup, words: Record<string, string>, sense?: CaseSense): Record<string, Act> =>
  Object.fromEntries(Object.entries(words).map(([act, text]) => [act, { group, words: text, sense }]));

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
  ...of('list', {
    'home.read': 'looked at the front page',
    'group.list': 'looked at the joint cases',
    'alert.list': 'looked at alerts',
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
    'command.subscriptions': 'listed the subscriptions',
    'command.user-list': 'listed people',
    'command.user-invite': 'gave the command to invite somebody',
    'command.user-suspend': 'gave the command to suspend somebody',
    'command.user-restore': 'gave the command to let somebody in again',
    'command.user-role': 'gave the command to change a role',
    'command.user-reset-second-factor': 'gave the command to reset a second factor',
    'command.user-reset-password': 'gave the command for a new password',
    'command.user-remove-invitation': 'gave the command to take back an invitation',
    'command.keys.add': 'made a new key',
    'command.keys.use': 'let another key seal',
    'command.keys.reseal': 'sealed values anew with another key',
    'command.keys.retire': 'took a key away',
    'command.audit-list': 'listed the trail',
    'command.audit-verify': 'checked the trail',
    'command.audit-checkpoint': 'signed the trail',
  }),
  ...of('export', { 'command.export': 'exported all cases' }, 'exported'),
  ...of('export', { 'command.import': 'imported cases' }),
  ...of('sign-in', {
    'sign-in.page': 'opened the page to sign in',
    'sign-in.password': 'sent a password',
    'sign-in.begun': 'gave the right password',
    'sign-in.done': 'signed in',
    'sign-in.failed': 'failed to sign in',
    'sign-in.throttled': 'tried too often to sign in',
    'sign-in.code-page': 'opened the page for the second step',
    'sign-in.code': 'sent a code',
    'sign-in.code-failed': 'sent a wrong code',
    'sign-in.recovery-code': 'used a recovery code',
    'sign-in.recovery-codes-made': 'made new recovery codes',
    'sign-in.second-factor-on': 'set up an authenticator app',
    'sign-in.second-factor-off': 'turned the authenticator app off',
    'sign-out': 'signed out',
    'session.revoked': 'ended a sign-in',
    'proof.page': 'was asked to confirm who it is',
    'proof.sent': 'answered who it is',
    'proof.given': 'confirmed who it is',
    'proof.failed': 'could not confirm who it is',
    'second-factor.page': 'looked at the second step of signing in',
    'second-factor.start': 'asked for a key for an authenticator app',
    'second-factor.key': 'looked at the key for an authenticator app',
    'second-factor.confirm': 'sent the first code of an authenticator app',
    'second-factor.codes': 'asked for new recovery codes',
    'second-factor.off': 'asked to turn the authenticator app off',
    'sign-in.passkey': 'showed a passkey to sign in',
    'sign-in.passkey-step': 'showed a passkey as second step',
    'proof.passkey': 'showed a passkey to say who it is',
    'passkey.page': 'looked at the own passkeys',
    'passkey.ask': 'asked for a passkey',
    'passkey.add': 'sent a new passkey',
    'passkey.added': 'added a passkey',
    'passkey.rename': 'renamed a passkey',
    'passkey.remove': 'asked to remove a passkey',
    'passkey.removed': 'removed a passkey',
    'passkey.failed': 'showed a passkey that did not count',
    'sso.start': 'went to the server for single sign-on',
    'sso.again': 'went to the server for single sign-on to confirm who it is',
    'sso.callback': 'came back from single sign-on',
    'sso.refused': 'was not let in by single sign-on',
    'account.page': 'looked at the own account',
    'account.password': 'was about to change the own password',
    'account.sign-ins': 'looked at where one is signed in',
    'account.end-sign-in': 'sent the form that ends a sign-in',
    'password.changed': 'changed the own password',
    'password.reset-asked': 'asked for a new password',
    'password.reset-opened': 'opened the link for a new password',
    'password.reset': 'set a new password by a link',
  }),
  ...of('account', {
    'account.invited': 'invited somebody',
    'account.invitation-opened': 'opened an invitation',
    'account.invitation-removed': 'took back an invitation',
    'account.joined': 'accepted an invitation',
    'account.role-changed': 'changed a role',
    'account.suspended': 'suspended somebody',
    'account.restored': 'let somebody in again',
    'account.second-factor-reset': 'reset a second factor',
    'account.list': 'looked at the list of people',
    'account.read': 'looked at the page of a person',
    'account.form': 'was about to change an account',
    'account.change': 'sent a change to an account',
    'team.formed': 'formed a team',
    'team.changed': 'changed a team',
    'team.list': 'looked at the teams',
    'team.read': 'looked at a team',
    'team.change': 'sent a change to a team',
    'organisation.read': 'looked at what is said of the organisation',
    'organisation.logo': 'fetched the logo of the organisation',
    'organisation.changed': 'changed what is said of the organisation',
    'organisation.logo-changed': 'changed the logo of the organisation',
    'organisation.logo-removed': 'removed the logo of the organisation',
    'organisation.names-in-mails': 'decided whether mails may name people',
    'token.list': 'looked at the own API tokens',
    'token.make': 'asked for an API token',
    'token.made': 'made an API token',
    'token.revoke': 'asked to revoke an API token',
    'token.revoked': 'revoked an API token',
  }),
  ...of('told', {
    'subscription.list': 'looked at the own subscriptions',
    'subscription.read': 'looked at an own subscription',
    'subscription.blank': 'opened the form for a subscription',
    'subscription.make': 'subscribed to alerts',
    'subscription.change': 'changed an own subscription',
    'subscription.pause': 'paused an own subscription',
    'subscription.resume': 'resumed an own subscription',
    'subscription.end': 'ended an own subscription',
    'subscription.take-back': 'took back the end of an own subscription',
    'subscription.mute': 'muted alerts',
    'subscription.unmute': 'took a mute back',
    'subscription.mute-asked': 'followed a link that mutes',
    'subscription.muted-by-link': 'muted alerts by a link in a mail',
    'ladder.list': 'looked at the lead times',
    'ladder.changed': 'changed the lead times of a kind of date',
    'ladder.reset': 'put the lead times of a kind of date back',
  }),
  ...of('refused', { refused: 'was refused' }),
};

/** The act in words; one that is not known stands for itself. */
export const wordsOfAct = (act: string): string => acts[act]?.words ?? `did: ${act}`;

/** The acts of one group. */
export const actsOf = (group: ActGroup): string[] => Object.keys(acts).filter((act) => acts[act]!.group === group);

/** The acts that mean this for the case they name. */
export const actsMeaning = (sense: CaseSense): string[] =>
  Object.keys(acts).filter((act) => acts[act]!.sense === sense);
