import { longDay } from '../../lib/date-text';
import { monthAndYear } from '../../web/day-text';
import type { AlertFile, Neighbour } from '../alert-file';

/** The alerts of the same subject before and after this one. */
export function NeighboursCard({ file: { previous, next } }: { file: AlertFile }) {
  if (!previous && !next) return null;
  return (
    <nav class="card" aria-labelledby="neighbours">
      <h2 id="neighbours">Before and after</h2>
      <ul class="lines">
        {previous && <Line word="Before" rel="prev" one={previous} />}
        {next && <Line word="After" rel="next" one={next} />}
      </ul>
    </nav>
  );
}

function Line({ word, rel, one }: { word: string; rel: string; one: Neighbour }) {
  return (
    <li>
      <span class="under">
        {word}: {one.precision === 'month' ? monthAndYear(one.on) : longDay(one.on)}
      </span>
      <a href={one.href} rel={rel} dir="auto">
        {one.headline}
      </a>
    </li>
  );
}
