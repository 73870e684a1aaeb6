import type { Config } from '../../platform/config';

/** The name of the server by which people come in by single sign-on; undefined where it is off. */
export const ssoHost = ({ oidc }: Config): string | undefined => oidc && new URL(oidc.issuer).host;
