import type { Judged, KeptRow } from './batch';
import type { MatchResult } from './domain/verdict-model';
import { choosable, noneOfThisName } from './domain/match-people';

const changedSince = 'Cases have changed since this row was looked at.';

/** Ids of the cases of which a judgement speaks. */
export const casesIn = ({ match, verdict }: Judged): string[] => [
  ...choosable(match).map(({ id }) => id),
  ...(match.named ? [match.named] : []),
  ...(verdict.target ? [verdict.target.id] : []),
];

/** Imports of earlier releases named a case without its id. */
const namesSomebody = ({ decision, candidates, near, named, why }: MatchResult): boolean =>
  decision === 'create' && candidates.length === 0 && !near && !named && why !== '' && why !== noneOfThisName;

/**
 * What was found of a row, as far as the cases in it are there. Where one of them is not, nothing remains of the sentences,
 * of what would be changed, and of that case: it may stand in any of them.
 */
export function judgedAsSeen(judged: Judged, isThere: (id: string) => boolean): Judged {
  const { match, verdict } = judged;
  if (casesIn(judged).every(isThere) && !namesSomebody(match)) return judged;
  const isOfCase = verdict.verdict === 'update' || verdict.verdict === 'same';
  return {
    match: {
      decision: 'create',
      candidates: match.candidates.filter(({ id }) => isThere(id)),
      ...(match.near && { near: match.near.filter(({ id }) => isThere(id)) }),
      why: '',
    },
    verdict: {
      verdict: isOfCase ? 'ask' : verdict.verdict,
      changes: [],
      newEvents: [],
      claims: [],
      why: [changedSince],
      isStale: true,
    },
  };
}

/** The same of a row; what it says itself stays. */
export function rowAsSeen(row: KeptRow, isThere: (id: string) => boolean): KeptRow {
  const judged = row.judged && judgedAsSeen(row.judged, isThere);
  return judged === row.judged ? row : { ...row, judged, verdict: judged!.verdict.verdict };
}
