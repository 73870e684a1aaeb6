import { Alert } from './domain/alert';

/** An alert as the API and the command line give it, field by field. */
export function presentAlert(alert: Alert): Alert {
  const { on, rule, count, unit, subject, headline, audience, held, free, because, sources } = alert;
  return {
    on,
    rule,
    count,
    unit,
    subject: { kind: subject.kind, reference: subject.reference },
    headline,
    audience,
    held,
    free,
    because,
    sources: sources.map(({ title, url, published }) => ({
      ...(title && { title }),
      ...(url && { url }),
      ...(published && { published }),
    })),
  };
}

/** One line for a terminal. */
export const alertLine = (alert: Alert): string =>
  `${alert.on}  ${alert.audience === 'public' ? 'public' : 'task  '}  ${alert.rule.padEnd(10)}  ${alert.headline}`;
