import { levelWords } from '../../access/domain/levels';
import { capital } from '../../web/capital';
import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Kept, Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { type StaleEdit, StaleEditNote } from '../../web/stale-edit';
import type { LevelPreview, OpeningShown } from '../case-access';
import { CaseCrumbs } from './case-crumbs';
import { levelLabel, peopleText } from './words';

export interface LevelPageProps {
  preview: LevelPreview;
  form: FormState;
  stale?: StaleEdit;
}

/** Says what follows from another level, and asks once more. */
export function LevelPage({ preview, form, stale }: LevelPageProps) {
  const { defender, before, after } = preview;
  const href = `/defenders/${defender.id}/access`;
  const title = `Change the level to ${levelLabel(after)}?`;
  return (
    <Layout title={titleOf(title, form)} current="defenders">
      <CaseCrumbs defender={defender} deeper />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          Now: {levelLabel(before)}, {levelWords[before]}. Then: {levelWords[after]}.
        </p>
      </header>
      <ErrorSummary form={form} />
      {stale && <StaleEditNote stale={stale} />}
      <PostForm class="form" action={`${href}/level`} novalidate>
        <Kept form={form} names={['version', 'since']} />
        <input type="hidden" name="level" value={after} />
        <section aria-labelledby="follows">
          <h2 id="follows">What follows</h2>
          <ul class="lines card">
            {consequences(preview).map((text, i) => (
              <li key={i} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </section>
        <div class="actions">
          <Submit danger={preview.lose.length > 0}>Change the level</Submit>
          <a class="btn" href={href}>
            Cancel
          </a>
        </div>
      </PostForm>
    </Layout>
  );
}

const named = (openings: OpeningShown[]): string => openings.map(({ name }) => name).join(', ');

/** In sentences; there is always one. */
export function consequences({ before, after, lose, gain, ended, idle, groups }: LevelPreview): string[] {
  const all = [
    lose.length > 0 && `${capital(peopleText(lose))} will not see the case any more, from this moment on.`,
    groups.length > 0 && `Joint cases vanish for them as a whole, with all their alerts: ${groups.join(', ')}.`,
    gain.length > 0 && `${capital(peopleText(gain))} will see the case who do not see it now.`,
    ended.length > 0 && `It is opened to no team any longer. These openings end: ${named(ended)}.`,
    idle.length > 0 && `Openings to another organisation stay without effect: ${named(idle)}.`,
    after === 'sealed' &&
      before !== 'sealed' &&
      'Administrators see it only if it is opened to them by name. You keep it.',
    lose.length > 0 && 'What was exported, printed or sent before cannot be called back.',
  ].filter((text) => text !== false);
  return all.length > 0 ? all : ['The same people see the case as before.'];
}
