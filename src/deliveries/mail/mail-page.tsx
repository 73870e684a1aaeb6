import type { ItemPart, MailParts } from './mail-parts';

/**
 * The mail as a page: nothing is fetched, nothing is styled, so that every program shows it in its own colours, light or
 * dark, and nobody learns that it was opened.
 */
export function MailPage({ speech, subject, intro, sections, more, list, settings, mutes }: MailParts) {
  const { say, language, direction, numeral } = speech;
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      {/* Programs for mail leave out the html element: the direction must stand here too. */}
      <body lang={language} dir={direction}>
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
            <a href={list}>{say('more', { numeral: numeral(more) })}</a>
          </p>
        )}
        <hr />
        <p>
          {say('links')} <a href={list}>{say('list')}</a> · <a href={settings}>{say('settings')}</a>
        </p>
        <p>
          {say('mute')}{' '}
          {mutes.map(({ words, href }, i) => (
            <>
              {i > 0 && ' · '}
              <a href={href}>{words}</a>
            </>
          ))}
        </p>
        <p>{say('foot')}</p>
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
