/** What is asked once more before it is done. */
export type AskedFirst = 'suspension' | 'second-factor-reset' | 'removal';

/** The words of the page that asks, about the person with this name. */
export const askedFirst: Record<AskedFirst, (name: string) => { title: string; text: string; button: string }> = {
  suspension: (name) => ({
    title: `Suspend ${name}?`,
    text:
      'Every browser is signed out at once, and the API tokens and links end for good. The account stays, with ' +
      'everything that was done by it, and can be restored; new tokens must then be made.',
    button: 'Suspend',
  }),
  'second-factor-reset': (name) => ({
    title: `Reset the second step of ${name}?`,
    text:
      'The authenticator app, the passkeys and the recovery codes stop working at once, every browser is signed ' +
      'out, and the API tokens end. Be sure that it is really this person who asks: speak to her, do not trust a mail. She and every ' +
      'administrator are told.',
    button: 'Reset the second step',
  }),
  removal: (name) => ({
    title: `Take back the invitation of ${name}?`,
    text: 'The link ends and the account, which was never used, is removed.',
    button: 'Take it back',
  }),
};
