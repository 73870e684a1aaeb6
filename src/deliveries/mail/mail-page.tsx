import type { ItemPart, MailParts } from './mail-parts';

/**
 * The mail as a page: nothing is fetched, nothing is styled, so that every program shows it in its own colours, light or
 * dark, and nobody learns that it was opened.
 */
export function MailPage({ subject, intro, sections, more, list, settings, mutes }: MailParts) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body>
        {intro.map((text) => (
          <p>
            <strong>{text}</strong>
          </p>
        ))}
        {sections.map(({ title, items }) => (
          <>
            {title && <h2>{title}</h2>}
            {items.map((item) => (
              <Item {...item} under={title !== null} />
            ))}
          </>
        ))}
        {more > 0 && (
          <p>
            <a href={list}>And {more} more</a>
          </p>
        )}
        <hr />
        <p>
          Links lead into Vigil, where you are asked who you are. <a href={list}>Everything that you were told</a> ·{' '}
          <a href={settings}>Your subscriptions</a>
        </p>
        <p>
          To hear less, without signing in:{' '}
          {mutes.map(({ words, href }, i) => (
            <>
              {i > 0 && ' · '}
              <a href={href}>{words}</a>
            </>
          ))}
        </p>
        <p>This mail was written by Vigil. Nobody reads answers to it.</p>
      </body>
    </html>
  );
}

function Item({ headline, lines, link, under }: ItemPart & { under: boolean }) {
  const title = link ? <a href={link}>{headline}</a> : headline;
  return (
    <>
      {under ? <h3>{title}</h3> : <h2>{title}</h2>}
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}
