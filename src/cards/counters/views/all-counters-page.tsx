import { Layout } from '../../../web/layout';
import type { CounterShown } from '../counter';
import { CounterRows } from './counter-rows';
import type { SubjectShown } from './subject';

export interface AllCountersPageProps {
  counters: (CounterShown & { of: SubjectShown })[];
  notice?: string;
}

/** Every counter that websites show, so that none is forgotten. */
export function AllCountersPage({ counters, notice }: AllCountersPageProps) {
  const titled = counters.map((counter) => ({
    ...counter,
    title: (
      <b>
        <a href={`${counter.of.href}/counters`}>
          <bdi dir="auto">{counter.of.name}</bdi>
        </a>
      </b>
    ),
  }));
  return (
    <Layout title="Day counters" notice={notice}>
      <header class="head">
        <h1>Day counters</h1>
        <p class="lead">
          Pictures that websites show of the cases that you see. New ones are made on the page of a case.
        </p>
      </header>
      {counters.length === 0 ? <p class="empty">There is none.</p> : <CounterRows counters={titled} />}
    </Layout>
  );
}
