import { memberProblems } from '../groups/domain/member-problems';
import { GroupInput } from '../groups/group.dto';
import { Invalid, type Problem } from '../lib/errors';
import { isObject, type InputClass } from '../web/fields';
import { validateInput } from '../web/validation';
import { BundleDefender, bundleFormat, bundleVersion } from './bundle';

/** A bundle that was found sound. */
export interface CheckedBundle {
  defenders: BundleDefender[];
  groups: GroupInput[];
  /** Ids of members who are recorded, but not in the bundle, by reference. */
  strangers: Map<string, string>;
}

/** Finds the ids of defenders who are recorded, by reference. */
export type FindDefenders = (references: string[]) => Promise<Map<string, string>>;

/** More than anybody reads; the rest is counted. */
const mostProblems = 300;

/** Gathers problems, the first of them in words and all of them in number. */
class Problems {
  private readonly told: Problem[] = [];
  private count = 0;

  add(path: string, message: string): void {
    this.count++;
    if (this.told.length < mostProblems) this.told.push({ path, message });
  }

  /** @throws Invalid if there are any. */
  throwAny(): void {
    if (this.count === 0) return;
    const more = this.count - this.told.length;
    if (more > 0) this.told.push({ path: '', message: `and ${more} more problem${more === 1 ? '' : 's'}.` });
    throw new Invalid(this.told);
  }
}

const notABundle =
  `A Vigil bundle begins {"format": "${bundleFormat}", "version": ${bundleVersion}, "defenders": […], "groups": […]}. ` +
  'See docs/bundle.md.';

/**
 * Reads a JSON document as a bundle. Every field of every record is checked, and what the records say of each other.
 * @throws Invalid with every problem (the first few hundred in words), each with the path to it.
 */
export async function checkBundle(document: unknown, find: FindDefenders): Promise<CheckedBundle> {
  const problems = new Problems();
  if (!isObject(document)) throw new Invalid([{ path: '', message: `This is not a Vigil bundle. ${notABundle}` }]);
  checkHead(document, problems);
  if (document.defenders === undefined || document.defenders === null)
    problems.add('defenders', 'is needed: a list, which may be empty.');
  const defenders = records(BundleDefender, document, 'defenders', problems);
  const groups = records(GroupInput, document, 'groups', problems);
  const stated = new Set(referencesIn(document.defenders));
  const members = groups.flatMap((g) => g?.members.map((m) => m.defender) ?? []);
  const strangers = await find([...new Set(members)].filter((reference) => !stated.has(reference)));
  groups.forEach((group, i) => {
    const wrong = memberProblems(
      group?.members ?? [],
      (reference) => stated.has(reference) || strangers.has(reference),
    );
    for (const { path, message } of wrong) problems.add(`groups[${i}].${path}`, message);
  });
  problems.throwAny();
  return { defenders: defenders as BundleDefender[], groups: groups as GroupInput[], strangers };
}

/** Also of those that are wrong otherwise: a group may speak of them. */
function referencesIn(defenders: unknown): string[] {
  if (!Array.isArray(defenders)) return [];
  return defenders.flatMap((d: unknown) => (isObject(d) && typeof d.reference === 'string' ? [d.reference] : []));
}

/** @throws Invalid at once when it is another kind of file: then nothing else that could be said would help. */
function checkHead(document: Record<string, unknown>, problems: Problems): void {
  if (document.format !== bundleFormat)
    throw new Invalid([
      { path: 'format', message: `must be "${bundleFormat}": this is not a Vigil bundle. ${notABundle}` },
    ]);
  if (document.version !== bundleVersion)
    throw new Invalid([
      {
        path: 'version',
        message: `must be ${bundleVersion}, the only version that this Vigil reads. If the file comes from a newer Vigil, update this one.`,
      },
    ]);
  const known = ['format', 'version', 'defenders', 'groups'];
  for (const key of Object.keys(document).filter((k) => !known.includes(k)))
    problems.add(key.slice(0, 60).toWellFormed(), `is not a field of a bundle. Accepted: ${known.join(', ')}.`);
}

/** Each record as its class, or undefined where it is wrong, so that the others keep their numbers. */
function records<T extends object>(
  input: InputClass<T>,
  document: Record<string, unknown>,
  list: 'defenders' | 'groups',
  problems: Problems,
): (T | undefined)[] {
  const given = document[list] ?? [];
  if (!Array.isArray(given)) {
    problems.add(list, 'must be a list.');
    return [];
  }
  const seen = new Map<string, number>();
  return given.map((value: unknown, i) => {
    const record = read(input, value, `${list}[${i}]`, problems);
    const reference = isObject(value) && typeof value.reference === 'string' ? value.reference : undefined;
    if (reference === undefined) return record;
    const first = seen.get(reference);
    if (first === undefined) seen.set(reference, i);
    else
      problems.add(
        `${list}[${i}].reference`,
        `"${reference.slice(0, 100)}" already stands at ${list}[${first}]; each is stated once.`,
      );
    return record;
  });
}

function read<T extends object>(input: InputClass<T>, value: unknown, path: string, problems: Problems): T | undefined {
  try {
    return validateInput(input, value);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    for (const p of error.problems) problems.add(p.path ? `${path}.${p.path}` : path, p.message);
    return undefined;
  }
}
