import { ErrorSummary, titleOf } from '../../web/error-summary';
import { Layout } from '../../web/layout';
import { PostForm } from '../../web/post-form';
import { BatchHead } from './batch-head';
import { CellsForm } from './cells-form';
import { ChoiceForm } from './choice-form';
import { FindingList } from './finding-list';
import type { RowPageProps } from './row-page-props';
import { verdictWords } from './import-words';

/** One row: what stands in the file, what was understood, what is asked, and what is to become of it. */
export function RowPage(props: RowPageProps) {
  const { batch, row, gathered, isWritten, form, notice, next } = props;
  const { said, judged, verdict } = row;
  return (
    <Layout title={titleOf(`Row ${row.number}`, form)} notice={notice} current="imports">
      <BatchHead batch={batch} heading={`Row ${row.number}`} deeper>
        <p class="lead">
          {verdict && verdictWords[verdict].label}. {judged?.verdict.why.join(' ')}
        </p>
      </BatchHead>
      <div class="spaced">
        <ErrorSummary form={form} names={{ choice: 'Your choice', cells: 'Cell' }} />
        {said && said.findings.length > 0 && (
          <section aria-labelledby="findings">
            <h2 id="findings">What is to be known</h2>
            <FindingList findings={said.findings} />
            {!isWritten && <Answers {...props} />}
          </section>
        )}
        {!isWritten && judged?.verdict.isStale && <LookAgain {...props} />}
        {!isWritten && <ChoiceForm {...props} />}
        {said && said.interpretations.length > 0 && (
          <section aria-labelledby="understood">
            <h2 id="understood">Written, and understood</h2>
            <dl class="understood">
              {said.interpretations.map(({ row: at, column, written, understood }, i) => (
                <div key={i}>
                  <dt>
                    <bdi dir="auto">{column}</bdi>
                    {said.rows.length > 1 && `, row ${at}`}
                  </dt>
                  <dd>
                    <bdi dir="auto">{written || 'nothing'}</bdi> <span class="soft">was understood as</span>{' '}
                    <bdi dir="auto">{understood}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <CellsForm
          batch={batch}
          gathered={gathered}
          form={form}
          standing={props.standing}
          leader={row.number}
          isWritten={isWritten}
        />
        <p class="actions">
          {next !== undefined && (
            <a class="btn" href={`/imports/${batch.id}/rows/${next}`}>
              Next row that waits for you
            </a>
          )}
          <a class="btn" href={`/imports/${batch.id}`}>
            All rows
          </a>
        </p>
      </div>
    </Layout>
  );
}

/** Lets a row be judged anew; what was chosen of it stays, as far as it can. */
function LookAgain({ batch, row: { number, choice }, seen, standing }: RowPageProps) {
  const stays = choice && (choice.action !== 'update' || seen.has(choice.targetId ?? ''));
  const value = stays ? [choice.action, choice.targetId].filter(Boolean).join(' ') : 'none';
  return (
    <PostForm action={`/imports/${batch.id}/rows/${number}/choice`}>
      <input type="hidden" name="seen" value={standing} />
      <input type="hidden" name="choice" value={value} />
      {stays && choice.overwrite?.map((field) => <input key={field} type="hidden" name="overwrite" value={field} />)}
      <div class="actions">
        <button class="btn">Look at this row again</button>
      </div>
    </PostForm>
  );
}

/** Where a question has answers, each is a button that writes it into the cell. */
function Answers({ batch, row, standing }: RowPageProps) {
  const asked = (row.said?.findings ?? []).filter((one) => one.at !== undefined && (one.answers ?? []).length > 0);
  return (
    <>
      {asked.map(({ row: number, at, column, answers }, i) => (
        <PostForm key={i} action={`/imports/${batch.id}/rows/${row.number}`} class="answers">
          <input type="hidden" name="seen" value={standing} />
          <p>
            Take <bdi dir="auto">{column}</bdi> for:
          </p>
          <div class="actions">
            {answers!.map((answer) => (
              <button key={answer} class="btn" name={`cells.${number}.${at}`} value={answer}>
                <bdi dir="auto">{answer}</bdi>
              </button>
            ))}
          </div>
        </PostForm>
      ))}
    </>
  );
}
