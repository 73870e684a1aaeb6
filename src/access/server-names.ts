/**
 * Whoever acts without an account, by the `userId` that stands in the history and in the trail. `local` was everybody
 * on this computer, before there were accounts.
 */
export const serverNames: ReadonlyMap<string, string> = new Map([
  ['command-line', 'Command line'],
  ['rules', 'Rules'],
  ['deliveries', 'Alerts'],
  ['webhooks', 'Webhooks'],
  ['start', 'Start of Vigil'],
  ['sign-in', 'Sign-in'],
  ['nobody', 'Somebody who was not signed in'],
  ['counter', 'Day counter'],
  ['exports', 'Exports'],
  ['imports', 'Imports'],
  ['local', 'This computer'],
]);
