import type { Status } from '../person';
import { statusWords } from '../person-words';

const looks: Record<Status, string> = { invited: 'tag unclear', active: 'tag', suspended: 'tag held' };

/** Can this person come in? */
export const StatusOfPerson = ({ status }: { status: Status }) => (
  <span class={looks[status]}>{statusWords[status]}</span>
);
