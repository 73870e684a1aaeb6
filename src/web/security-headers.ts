import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Nothing comes from elsewhere, nothing runs that is not a file of ours, nobody frames us.
 * @param origin where people reach Vigil: encrypted for ever, once it was (RFC 6797)
 */
export function securityHeaders(origin: string | undefined): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'require-trusted-types-for': ["'script'"],
      },
    },
    frameguard: { action: 'deny' },
    // Not no-referrer: with it browsers send `Origin: null` with our own forms, and ownSite could not know them.
    referrerPolicy: { policy: 'same-origin' },
    // On this computer and in Tor plain HTTP is right.
    strictTransportSecurity: origin?.startsWith('https:') ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
  });
  return [headers as RequestHandler, keepNothing];
}

/** Cases stay out of the caches of browsers and proxies and out of search engines; what may be kept says so itself. */
const keepNothing: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Permissions-Policy', permissions);
  response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
  next();
};

const unused = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics', 'display-capture'];
const passkeys = 'publickey-credentials-get=(self), publickey-credentials-create=(self)';
const permissions = [...unused.map((name) => `${name}=()`), passkeys].join(', ');
