import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Nothing comes from elsewhere, nothing runs that is not a file of ours, nobody frames us. */
export function securityHeaders(): RequestHandler[] {
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
    // Not no-referrer: with it browsers send `Origin: null` with our own forms, and localOnly could not know them.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false, // plain HTTP on this computer
  });
  return [headers as RequestHandler, keepNothing];
}

/** Cases stay out of the caches of browsers and proxies and out of search engines; what may be kept says so itself. */
const keepNothing: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
  next();
};
