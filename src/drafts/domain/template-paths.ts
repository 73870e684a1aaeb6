import { choices } from './placeholders';
import type { TemplateNode } from './template';

/** One way through the choices of a template: what it says, and of which facts it is the way. */
export interface TemplatePath {
  says: ReadonlySet<string>;
  /** For each choice that it passed, the answers that lead here. */
  when: ReadonlyMap<string, readonly string[]>;
}

/** More ways than this nobody can check by reading either. */
const MOST_PATHS = 5000;
/** Steps of all ways together. Templates take some hundreds; 300,000 hold up everybody else for half a second. */
const MOST_STEPS = 300_000;

const start: TemplatePath = { says: new Set(), when: new Map() };

/**
 * Every way through the choices of a template, so that nothing is left unsaid in a case that nobody thought of. Numbers
 * are not followed: each of their texts is taken to be possible. Null where there are too many ways, or they are too long.
 */
export function pathsOf(nodes: readonly TemplateNode[]): TemplatePath[] | null {
  return follow(nodes, [start], { left: MOST_STEPS });
}

function follow(nodes: readonly TemplateNode[], from: TemplatePath[], steps: { left: number }): TemplatePath[] | null {
  let paths = from;
  for (const node of nodes) {
    if ((steps.left -= paths.length) < 0) return null;
    const next = step(node, paths, steps);
    if (next === null) return null;
    paths = unique(next);
    if (paths.length > MOST_PATHS) return null;
  }
  return paths;
}

function step(node: TemplateNode, paths: TemplatePath[], steps: { left: number }): TemplatePath[] | null {
  const { type, value } = node as { type: number; value: string };
  if (type === 1) return paths.map(({ says, when }) => ({ says: new Set([...says, value]), when }));
  if (type !== 5 && type !== 6) return paths;
  const { options } = node as { options: Record<string, { value: TemplateNode[] }> };
  const next: TemplatePath[] = [];
  for (const [answer, option] of Object.entries(options)) {
    if ((steps.left -= paths.length) < 0) return null;
    const entering = type === 5 ? paths.flatMap((path) => narrowed(path, value, answer, Object.keys(options))) : paths;
    const after = follow(option.value, entering, steps);
    if (after === null) return null;
    next.push(...after);
  }
  return next;
}

/** The path with one answer given; none where that answer was excluded before. `other` is every answer not named. */
function narrowed(path: TemplatePath, choice: string, answer: string, named: string[]): TemplatePath[] {
  const all = choices[choice]?.answers ?? [];
  const these = answer === 'other' ? all.filter((one) => !named.includes(one)) : [answer];
  const left = (path.when.get(choice) ?? all).filter((one) => these.includes(one));
  return left.length === 0 ? [] : [{ says: path.says, when: new Map(path.when).set(choice, left) }];
}

function unique(paths: TemplatePath[]): TemplatePath[] {
  const key = ({ says, when }: TemplatePath): string =>
    [[...says].sort().join(), ...[...when].map(([choice, answers]) => `${choice}=${answers.join()}`).sort()].join('|');
  return [...new Map(paths.map((path) => [key(path), path])).values()];
}

/** "Where standing is some and noun is disappeared"; empty for the only way there is. */
export function wordsOfPath({ when }: TemplatePath): string {
  const narrow = [...when].filter(([choice, answers]) => answers.length < choices[choice]!.answers.length);
  if (narrow.length === 0) return '';
  return `Where ${narrow.map(([choice, answers]) => `${choice} is ${answers.join(' or ')}`).join(' and ')}: `;
}
