import { currentScope } from '../../access/scope';
import { viewerMay } from '../../access/viewer';

/** What to do on a fresh, empty database. */
export function EmptyHome() {
  const viewer = currentScope()?.viewer;
  if (viewer && !viewerMay(viewer, 'case.write')) {
    return (
      <div class="empty">
        <h2>No case is open to you yet</h2>
        <p>What is recorded or shared with you will stand here, with the dates that are coming.</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>Begin with one case</h2>
      <p>
        Vigil works out status, day counts and coming dates from the events that you record. Three steps lead to the
        first alert:
      </p>
      <ol>
        <li>Register a defender: the name in every script you know, and the country.</li>
        <li>Record what happened, above all the day on which the person was taken, as well as you know it.</li>
        <li>Note confidentiality and consent. Without both, alerts are tasks for the team and never public.</li>
      </ol>
      <p class="actions">
        <a class="btn primary" href="/defenders/new">
          Register a defender
        </a>
      </p>
      <p class="soft small more">
        Whole files are read on the command line: <code>npm run vigil -- import FILE.json</code>. The example cases come
        with <code>npm run vigil -- seed</code>.
      </p>
    </div>
  );
}
