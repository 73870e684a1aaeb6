import { currentScope } from '../../access/scope';
import { viewerMay } from '../../access/viewer';
import { nameOf } from '../../defenders/domain/names';
import { capital } from '../../web/capital';
import type { AlertFile } from '../alert-file';
import { obstacleWords, type Remedy } from './words';

const places: Record<
  NonNullable<Remedy['at']>,
  { page: string; label: string; needs: 'case.publish' | 'case.restrict' | 'case.read' }
> = {
  disclosure: { page: '/disclosure', label: 'What may be told', needs: 'case.publish' },
  access: { page: '/access', label: 'Who sees this case', needs: 'case.restrict' },
  case: { page: '', label: 'The case', needs: 'case.read' },
};

/** What keeps the alert from being public, each with what to do. */
export function ObstaclesSection({ file: { alert, people } }: { file: AlertFile }) {
  const obstacles = alert!.obstacles;
  return (
    <section aria-labelledby="obstacles">
      <h2 id="obstacles">What keeps it from being public</h2>
      {obstacles.length === 0 ? (
        <p>Nothing: the date is certain, and everybody concerned may be named in public today.</p>
      ) : (
        <ul class="lines card">
          {obstacles.map((obstacle, i) => {
            const { words, remedy } = obstacleWords(obstacle);
            const who = 'defenderId' in obstacle ? people.find((one) => one.id === obstacle.defenderId) : undefined;
            return (
              <li key={i}>
                <b>
                  {who ? (
                    <>
                      <bdi dir="auto">{nameOf(who)}</bdi>: {words}
                    </>
                  ) : (
                    capital(words)
                  )}
                </b>
                <span class="under">{remedy.words}</span>
                <Way remedy={remedy} id={who?.id ?? (people.length === 1 ? people[0]!.id : undefined)} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Way({ remedy, id }: { remedy: Remedy; id: string | undefined }) {
  if (!remedy.at || !id) return null;
  const { page, label, needs } = places[remedy.at];
  const viewer = currentScope()?.viewer;
  if (viewer && !viewerMay(viewer, needs)) return null;
  return (
    <span class="under">
      <a href={`/defenders/${id}${page}`}>{label}</a>
    </span>
  );
}
