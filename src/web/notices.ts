/** What a page says after a change. The address carries only the code: no name and no reference stands in a URL. */
export const notices = {
  registered: 'The defender is registered. Record the first event next.',
  corrected: 'Your corrections are saved.',
  'telling-decided': 'What may be told is decided. It counts from this moment.',
  recorded: 'The event is recorded. Status and coming dates have been worked out again.',
  'event-corrected': 'The event is corrected. Status and coming dates have been worked out again.',
  retracted: 'The event is retracted. It stays in the record with your reason and no longer counts.',
  restored: 'The event is restored and counts again.',
  'group-formed': 'The joint case is formed.',
  'group-corrected': 'The joint case is corrected.',
  'signed-out': 'You are signed out. Close the window when others use this computer.',
  'signed-out-there': 'Signed out there.',
  'password-changed': 'Your password is changed. All other browsers are signed out.',
  'passkey-added': 'The passkey is added.',
  'passkey-renamed': 'The passkey has its new name.',
  'passkey-removed': 'The passkey is removed. All other browsers are signed out.',
  'second-factor-off': 'The app is off. All other browsers are signed out.',
  joined: 'You have joined. Sign in with your address and your password.',
  'password-reset': 'Your new password is saved. Sign in with it.',
  invited: 'The invitation is on its way by mail.',
  'invitation-removed': 'The invitation is taken back.',
  'role-changed': 'The role is changed.',
  'teams-changed': 'The teams are saved.',
  'person-suspended': 'The account is suspended. Nobody gets in with it.',
  'person-restored': 'The account is restored.',
  'person-signed-out': 'Signed out everywhere.',
  'second-factor-reset': 'The second step is reset. The person and all administrators are told.',
  'reset-sent': 'A link for a new password is on its way by mail.',
  'team-formed': 'The team is formed. Put people into it on their pages.',
  'team-renamed': 'The team is renamed.',
  'team-removed': 'The team is removed.',
  'token-revoked': 'The token is revoked. Nothing gets in with it any more.',
  'level-changed': 'The level is changed.',
  'case-opened': 'The case is open to them.',
  'case-closed': 'The case is closed to them.',
  'case-given-up': 'You have given up your access: that case does not exist for you any more.',
  'organisation-changed': 'Saved. Cards and counters look like this from now on.',
  'logo-changed': 'The logo is saved.',
  'logo-removed': 'The logo is removed.',
  'names-in-mails-on': 'Mails may name people from now on, for those who ask for it.',
  'names-in-mails-off': 'No mail names anybody from now on.',
  'portrait-saved': 'The photograph is saved.',
  'portrait-removed': 'The photograph is removed. Cards that are made from now on are without it.',
  'counter-revoked': 'The counter is revoked. Websites that show it get nothing more.',
} as const;

export type NoticeCode = keyof typeof notices;

/** The notice that a `?done=` parameter names; anything else says nothing. */
export function noticeOf(done: unknown): string | undefined {
  return typeof done === 'string' && Object.hasOwn(notices, done) ? notices[done as NoticeCode] : undefined;
}
