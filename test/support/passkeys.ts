import type { Page } from 'playwright-core';

/** A device that keeps passkeys, as Chromium makes one up. It says that the person was verified, without asking. */
export interface Authenticator {
  /** How many passkeys it keeps. */
  count(): Promise<number>;
  /** What the person does when she is asked for her finger: false stands for turning away. */
  verifies(yes: boolean): Promise<void>;
}

/** Puts such a device into the computer on which the page is open. */
export async function authenticatorOf(page: Page): Promise<Authenticator> {
  const chrome = await page.context().newCDPSession(page);
  await chrome.send('WebAuthn.enable');
  const { authenticatorId } = await chrome.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    count: async () => (await chrome.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    verifies: async (isUserVerified) =>
      void (await chrome.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })),
  };
}
