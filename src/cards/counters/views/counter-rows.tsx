import type { ComponentChildren } from 'preact';
import { momentText } from '../../../web/day-text';
import { PostForm } from '../../../web/post-form';
import type { CounterShown } from '../counter';

export const languageLabels: Record<CounterShown['language'], string> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ar: 'Arabic',
  zh: 'Chinese',
  ru: 'Russian',
};

export const countLabels: Record<CounterShown['counts'], string> = {
  in_custody: 'Days in custody',
  until_release: 'Days to the end of the term',
};

/** Counters in rows, each with the way to end it. */
export function CounterRows({ counters }: { counters: (CounterShown & { title?: ComponentChildren })[] }) {
  return (
    <ul class="rows people">
      {counters.map((counter) => (
        <li key={counter.id}>
          <div>
            <p>
              {counter.title ?? <b>{countLabels[counter.counts]}</b>} <code>{counter.hint}…</code>
            </p>
            <p class="under">
              {counter.title ? `${countLabels[counter.counts]}, ` : ''}
              {languageLabels[counter.language]}
            </p>
          </div>
          <p class="under">
            Made by <bdi dir="auto">{counter.createdBy}</bdi>, {momentText(counter.createdAt)}.
          </p>
          <div class="end">
            {counter.revokedAt ? (
              <p class="under">
                Revoked by <bdi dir="auto">{counter.revokedBy}</bdi>, {momentText(counter.revokedAt)}.
              </p>
            ) : (
              <PostForm action={`/counters/${counter.id}/revocation`}>
                <button class="btn">
                  Revoke<span class="hidden"> the counter {counter.hint}</span>
                </button>
              </PostForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
