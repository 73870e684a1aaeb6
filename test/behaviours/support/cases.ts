import { type Level, levels } from '../../../src/access/domain/levels';
import { makeFullToken, type SignedIn } from './members';

/** A case, and one of each thing that hangs on it. */
export interface Planted {
  case: string;
  event: string;
  group: string;
  record: string;
  reference: string;
  /** Stands in the name, the summary, a place, a source and the joint case, and nowhere else. */
  mark: string;
}

/** Writes one case of each level by the interface for programs. The sealed one is known to its author alone. */
export async function plantCases({ person }: SignedIn): Promise<Record<Level, Planted>> {
  const token = await makeFullToken(person);
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await person.api(token, path, 'POST', body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text).id;
  };
  const planted = {} as Record<Level, Planted>;
  for (const level of levels) {
    const [mark, reference] = [`mark${level}`, `REF-${level.toUpperCase()}`];
    const defender = await made('/defenders', {
      reference,
      names: [{ text: `Iris ${mark}` }],
      summary: mark,
      country: 'CN',
      confidentiality: level,
      consent: { public_name: 'given' },
    });
    const citations = [{ title: mark, quote: mark, url: `https://${mark}.example.org/` }];
    const taken = { kind: 'apprehension', date: '2021-09-19', place: mark, summary: mark, citations };
    const event = await made(`/defenders/${defender}/events`, taken);
    const group = await made('/groups', {
      reference: `G-${reference}`,
      name: `The ${mark}`,
      members: [{ defender: reference }],
    });
    const record = await made(`/defenders/${defender}/confidential`, {
      kind: 'safety_note',
      safety_note: { text: mark },
    });
    planted[level] = { case: defender, event, group, record, reference, mark };
  }
  return planted;
}
