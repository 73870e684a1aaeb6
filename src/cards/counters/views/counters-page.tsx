import { Choice } from '../../../web/controls';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import type { CounterShown } from '../counter';
import { countLabels, CounterRows, languageLabels } from './counter-rows';
import { SubjectCrumbs, type SubjectShown } from './subject';

export interface CountersPageProps {
  subject: SubjectShown;
  counters: CounterShown[];
  /** What a counter of the days in custody says today, in English; absent where it says nothing. */
  sentence?: string;
  /** Why it says nothing. */
  why?: string;
  form: FormState;
  notice?: string;
}

const fieldNames = { counts: 'What is counted', language: 'Language' };
const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The counters that websites show of somebody, and the form for a new one. */
export function CountersPage({ subject, counters, sentence, why, form, notice }: CountersPageProps) {
  return (
    <Layout
      title={titleOf('Day counters', form)}
      current={subject.kind === 'group' ? 'groups' : 'defenders'}
      notice={notice}
    >
      <SubjectCrumbs of={subject} />
      <header class="head">
        <h1>Day counters</h1>
        <p class="lead">
          A picture for websites that says every day how many days it is. It is there for as long as everybody may be
          told of the case: when consent is withdrawn, the case is made quiet or nobody is held any more, it is gone
          within the hour. <a href="/counters">All counters</a>
        </p>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <div class="cols">
        <section aria-labelledby="counters">
          <h2 id="counters">Counters</h2>
          {counters.length === 0 ? <p class="empty">There is none.</p> : <CounterRows counters={counters} />}
        </section>
        <aside class="side" aria-label="A new counter">
          <section class="card" aria-labelledby="new">
            <h2 id="new">Make a counter</h2>
            <p>
              {sentence ? <>Today it says: “{sentence}”.</> : <>Today there is nothing to count in public. {why}</>}
            </p>
            <PostForm class="form" action={`${subject.href}/counters`} novalidate>
              {subject.kind === 'group' ? (
                <input type="hidden" name="counts" value="in_custody" />
              ) : (
                <Choice form={form} name="counts" label="What is counted" options={options(countLabels)} />
              )}
              <Choice form={form} name="language" label="Language" options={options(languageLabels)} />
              <div class="actions">
                <Submit>Make the counter</Submit>
              </div>
            </PostForm>
          </section>
        </aside>
      </div>
    </Layout>
  );
}
