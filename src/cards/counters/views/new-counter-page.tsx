import { Layout } from '../../../web/layout';
import { counterSize } from '../../domain/counter-content';
import { SubjectCrumbs, type SubjectShown } from './subject';

export interface NewCounterPageProps {
  subject: SubjectShown;
  png: string;
  svg: string;
  json: string;
  code: string;
  /** The picture, where this page finds it. */
  path: string;
}

/** Shows the addresses of a new counter: the only time. */
export function NewCounterPage({ subject, png, svg, json, code, path }: NewCounterPageProps) {
  return (
    <Layout title="The new counter" current={subject.kind === 'group' ? 'groups' : 'defenders'}>
      <SubjectCrumbs of={subject} deeper />
      <header class="head">
        <h1>The new counter</h1>
        <p class="lead">
          Its address is shown only now: put it into the website. Whoever has it gets the number, and nothing else.
        </p>
      </header>
      <p>
        <img class="counter" src={path} alt="The counter as it is today" {...counterSize} />
      </p>
      <div class="field">
        <label for="code">For a website</label>
        <textarea id="code" rows={4} readOnly dir="ltr">
          {code}
        </textarea>
      </div>
      <ul class="lines card">
        <li>
          Picture (PNG): <code class="secret">{png}</code>
        </li>
        <li>
          Drawing for large sizes (SVG, without letters or programs): <code class="secret">{svg}</code>
        </li>
        <li>
          For programs (JSON): <code class="secret">{json}</code>
        </li>
      </ul>
      <p class="more">
        <a href={`${subject.href}/counters`}>Done: to the counters</a>
      </p>
    </Layout>
  );
}
