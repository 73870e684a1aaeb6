import { Layout } from './layout';
import { page } from './page';

interface ErrorWords {
  title: string;
  text: string;
}

const words: Record<number, ErrorWords> = {
  400: { title: 'This request cannot be read', text: 'Something in it is not as it should be. Go back and try again.' },
  403: { title: 'This is not open to you', text: 'You may know of this, but you may not do it.' },
  404: { title: 'There is nothing here', text: 'The address may be mistyped, or what stood here has gone.' },
  405: {
    title: 'This cannot be done here',
    text: 'The address is right, but it does not answer this kind of request.',
  },
  408: { title: 'That took too long', text: 'The request did not arrive whole. Try again.' },
  409: { title: 'Something stands in the way', text: 'What you asked for does not fit what is recorded now.' },
  412: { title: 'This has been changed in the meantime', text: 'Open it again to see the newest version.' },
  413: { title: 'That is too much at once', text: 'Send less: shorten the longest text, or record in smaller steps.' },
  414: { title: 'The address is too long', text: 'Search for fewer words.' },
  415: {
    title: 'This kind of content is not read here',
    text: 'Use the forms of these pages, or JSON for the interface for programs.',
  },
  422: { title: 'This cannot be accepted', text: 'Something in it needs to be put right.' },
  429: { title: 'Too many requests', text: 'Wait a little, then try again.' },
  500: {
    title: 'Vigil made a mistake',
    text: 'It is not yours, and nothing was half saved. Try again; if it happens again, tell whoever runs this Vigil.',
  },
  503: { title: 'Vigil is not ready', text: 'It is starting or stopping. Try again in a moment.' },
};

export interface ErrorPageProps {
  status: number;
  /** What went wrong, in words for the reader; our own mistakes say nothing of themselves. */
  message?: string;
  problems?: { path: string; message: string }[];
}

const wordsFor = (status: number): ErrorWords => words[status] ?? (status >= 500 ? words[500]! : words[400]!);

/** A page for what could not be answered, with a way back. */
export function ErrorPage({ status, message, problems = [] }: ErrorPageProps) {
  const { title, text } = wordsFor(status);
  const own = (status < 500 || status === 503) && message && message !== `${title}.` ? message : text;
  return (
    <Layout title={title}>
      <div class="lost">
        <p class="code">{status}</p>
        <h1>{title}</h1>
        <p class="lead" dir="auto">
          {own}
        </p>
        {problems.length > 0 && (
          <ul class="lines card">
            {problems.map((problem, i) => (
              <li key={i} dir="auto">
                {problem.path && <b>{problem.path}: </b>}
                {problem.message}
              </li>
            ))}
          </ul>
        )}
        <p class="actions">
          <a class="btn primary" href="/">
            To the front page
          </a>
          <a class="btn" href="/defenders">
            All defenders
          </a>
        </p>
      </div>
    </Layout>
  );
}

/** The error page as a document: for the filter that turns errors into answers. */
export const errorPage = (props: ErrorPageProps): string => page(ErrorPage, props);
