import { type Permission, permissions } from '../../access/domain/roles';
import { wordsOfAct } from './acts';

/** Longest value that is shown. */
const LONGEST = 120;

/** Says in words what a line of the trail knows besides its act. */
export function describeDetail(detail: Record<string, unknown>): string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    const say = Object.hasOwn(known, name) ? known[name]! : undefined;
    const said = say ? say(value) : ordinary(name, value);
    return said === undefined ? [] : [said];
  });
}

type Say = (value: unknown) => string | undefined;

const known: Record<string, Say> = {
  act: (value) => `asked for: ${wordsOfAct(String(value))}`,
  permission: (value) =>
    Object.hasOwn(permissions, String(value))
      ? `needs the right to ${permissions[String(value) as Permission]}`
      : undefined,
  status: (value) => `was answered with ${shown(value)}: it was not accepted`,
  // Ids of what was asked for in vain, and digests of words: they say nothing to a reader, and might tell too much.
  asked: () => undefined,
  cases: () => undefined,
  searched: () => 'the words are not kept',
};

function ordinary(name: string, value: unknown): string | undefined {
  const text = shown(value);
  return text === ''
    ? undefined
    : `${name
        .replaceAll(/[_-]/g, ' ')
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()}: ${text}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return cut(value.map(shown).filter(Boolean).join(', '));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cut(value) : '';
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text);
