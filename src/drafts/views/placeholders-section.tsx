import type { LanguageCode } from '../../alerts/domain/wording/language';
import { choices, numbersOf, ownPlaceholders, placeholders } from '../domain/placeholders';

/** What a template may name, and what it may decide by. */
export function PlaceholdersSection({ language }: { language: LanguageCode }) {
  return (
    <section aria-labelledby="placeholders">
      <h2 id="placeholders">Placeholders</h2>
      <p>
        One of <code>{'{fact}'}</code>, <code>{'{headline}'}</code> and <code>{'{milestone}'}</code> must be there, with{' '}
        <code>{'{milestone}'}</code> also <code>{'{doubt}'}</code> and somebody’s name, and in a post{' '}
        <code>{'{source}'}</code>: without them a text could say what is not known.
      </p>
      <details>
        <summary>All placeholders</summary>
        <dl class="names">
          {Object.entries({ ...placeholders, ...ownPlaceholders[language] }).map(([name, about]) => (
            <div key={name}>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </details>
      <details>
        <summary>Choices</summary>
        <p>
          Other words for other cases: <code>{'{standing, select, all {…} some {…} other {…}}'}</code>.{' '}
          <code>other</code> stands for every answer that is not named. By number:{' '}
          <code>{'{n, plural, one {…} =2 {…} other {…}}'}</code>, with the numbers that the language has.
        </p>
        <dl class="names">
          {Object.entries(choices).map(([name, { about, answers }]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                {about}: {answers.join(', ')}
              </dd>
            </div>
          ))}
          {Object.entries(numbersOf).map(([name, about]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{about} (plural)</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
