import { BadDuration, describeDuration, parseDuration } from '../../lib/duration';
import { CHINESE_DIGITS, chineseNumber } from './chinese-numerals';
import { cleanText, plainForm, saysNothing, shown } from './clean-text';
import type { ProposedSentence } from './import-model';

/** What a cell says of a penalty. */
export type SentenceReading =
  | { is: 'nothing' }
  | { is: 'sentence'; sentence: ProposedSentence; how: string }
  /** A penalty that has no length: kept in the words of the source. */
  | { is: 'words'; words: string; how: string; sentence?: ProposedSentence }
  | { is: 'question'; what: string; suggestion?: string; answers: string[] };

const units: [RegExp, 'Y' | 'M' | 'W' | 'D'][] = [
  [/^(?:years?|yrs?\.?|y|ans?|ann[ée]es?|años?|anos?|лет|года?|г\.?|年|سنة|سنوات|سنتان|سنتين|عاما?|أعوام)$/u, 'Y'],
  [/^(?:months?|mos?\.?|mths?|m|mois|mes(?:es)?|месяц\p{L}*|мес\.?|个月|個月|月|شهرا?|أشهر|شهور)$/u, 'M'],
  [/^(?:weeks?|wks?|w|semaines?|semanas?|недел\p{L}*|周|星期|أسبوع|أسابيع)$/u, 'W'],
  [/^(?:days?|d|jours?|días?|dias?|дн\p{L}*|день|天|日|يوما?|أيام)$/u, 'D'],
];
const unitOf = (word: string): 'Y' | 'M' | 'W' | 'D' | undefined => units.find(([pattern]) => pattern.test(word))?.[1];

const numberWords = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, n) => [word, n]),
);
const NUMBER = `\\d+(?:[.,]5|| 1/2)?|[${CHINESE_DIGITS}]+|${[...numberWords.keys()].slice(1).join('|')}`;
// Chinese units come first: they follow their number without a blank, and the next number follows them.
const PART = new RegExp(
  `(${NUMBER})\\s*(个月|個月|[年月周天日])(半)?|(${NUMBER})\\s*-?\\s*(?:\\(\\d+\\)\\s*)?(\\p{L}+\\.?)?(?![\\p{L}\\d])`,
  'gu',
);

const valueOf = (text: string): number | undefined =>
  numberWords.get(text) ?? (/[.,]5$| 1\/2/.test(text) ? Number.parseInt(text) + 0.5 : chineseNumber(text));

/** A length in words as an ISO 8601 duration; undefined when anything in it is not understood. */
function lengthIn(words: string, bareUnit?: string): string | undefined {
  let rest = words;
  const sums: Record<'Y' | 'M' | 'W' | 'D', number> = { Y: 0, M: 0, W: 0, D: 0 };
  let found = 0;
  for (const [whole, n1, unit1, half, n2, unit2] of words.matchAll(PART)) {
    const value = valueOf((n1 ?? n2) as string);
    const word = unit1 ?? unit2 ?? bareUnit;
    const unit = word === undefined ? undefined : unitOf(word);
    const isHalf = Boolean(half) || (value ?? 0) % 1 !== 0;
    if (value === undefined || unit === undefined || (isHalf && unit !== 'Y')) return undefined;
    sums[unit] += Math.floor(value);
    if (isHalf) sums.M += 6;
    found++;
    rest = rest.replace(whole, ' ');
  }
  if (found === 0 || !/^(?:and|et|y|и|و|of|in|prison|imprisonment|,|\s|\.)*$/u.test(rest.trim())) return undefined;
  const iso = `P${(['Y', 'M', 'W', 'D'] as const).map((unit) => (sums[unit] ? `${sums[unit]}${unit}` : '')).join('')}`;
  try {
    parseDuration(iso);
    return iso;
  } catch (error) {
    if (error instanceof BadDuration) return undefined;
    throw error;
  }
}

const LIFE = /\blife\b|à vie|perp[ée]tuit|perpetua|无期|無期|пожизнен|终身|終身|مؤبد|مدى الحياة/u;
const DIED = /(?<!\b(?:sentenced|condemned) to )\bdeath (?:in(?! absentia)|of|from|certificate)\b|\bdied\b/u;
const DEATH = /\bdeath\b|capital punishment|死刑|死缓|死緩|peine de mort|pena de muerte|смертн|الإعدام|اعدام/u;
const REPRIEVE = /repriev|suspend|死缓|死緩|缓期|緩期/u;
const NOT_PRISON =
  /suspend|sursis|probation|condicional|условн|缓刑|緩刑|管制|مع وقف|community|house arrest|fine only|re-?education through/u;
const LIMITS =
  /\bup to\b|at least|maximum|minimum|more than|less than|以上|以下|jusqu|hasta|до\s|\d\s*(?:-|–|to|或|至|or)\s*\d/u;
const PRISON =
  /\b(?:fixed[- ]term|imprisonment|in prison|prison|jail(?:ed)?|sentenced to|sentence|term|of|de prison|de prisión|de cárcel|réclusion|criminelle|ferme|лишения свободы|заключения|колонии|строгого режима|общего режима)\b|有期徒刑|拘役|徒刑|判处|判處|获刑|監禁|监禁|السجن|سجن|لمدة/gu;
const DPR = /\bdpr\b|deprivation of political rights|剥夺政治权利|剝奪政治權利|剥权|privation des droits/u;

const say = (iso: string): string => (iso === 'life' ? 'for life' : describeDuration(parseDuration(iso)));
const ask = (what: string, suggestion: string, answers: string[] = []): SentenceReading => ({
  is: 'question',
  what,
  suggestion,
  answers,
});

const lengthOrLife = (words: string, bareUnit?: string): string | undefined => {
  const bare = words
    .replace(/(\p{L})\s*\(\d+\)/gu, '$1')
    .replace(PRISON, ' ')
    .replace(/(?<![\p{L}\d])(?:лишения свободы|колонии)/gu, ' ')
    .replace(/[:()（）]/g, ' ');
  if (LIFE.test(bare)) return /\d/.test(bare) ? undefined : 'life';
  return lengthIn(bare.trim(), bareUnit);
};

/** The unit that a header names, as "Sentence (years)". */
export function unitInHeader(header: string): string | undefined {
  const words = plainForm(header).match(/\p{L}+/gu) ?? [];
  return words.find((word) => ['years', 'months', 'ans', 'mois', 'años', 'meses', 'лет'].includes(word));
}

/**
 * Reads a cell of a column of sentences. A date, a word for custody, a suspended or indefinite term are asked about.
 * @param header of the column: a bare number has the unit that it names
 */
export function readSentence(written: string, header = ''): SentenceReading {
  const { text } = cleanText(written);
  const plain = plainForm(text.replace(/\s?½/g, '.5'));
  if (saysNothing(plain)) return { is: 'nothing' };
  const answerable = 'Write a term as “3 years 6 months” or “life”, or leave the cell empty.';
  if (text.length > 300) return ask('The cell is too long to be a sentence.', 'Map the column to a summary instead.');
  if (/^p(?=\d)[\dymwd]+$/.test(plain)) return finished({ imprisonment: plain.toUpperCase() }, text, answerable);
  if (DEATH.test(plain)) {
    if (DIED.test(plain))
      return ask(
        `“${shown(text)}” tells of a death, and not of a sentence.`,
        'Write the day of the death into a column of that date, and the sentence, or nothing, here.',
      );
    return deathIn(plain, text);
  }
  if (/^\d+(?:[.,]5)?$/.test(plain)) {
    const unit = unitInHeader(header);
    const imprisonment = unit && lengthIn(plain, unit);
    return imprisonment
      ? finished({ imprisonment }, text, answerable)
      : ask(`“${text}” has no unit.`, `Write ${text} years or ${text} months.`, [`${text} years`, `${text} months`]);
  }
  if (NOT_PRISON.test(plain))
    return ask(
      `“${shown(text)}” is not, or not only, a term in prison.`,
      'Write the term that is served, or leave it empty and tell it in the summary.',
    );
  if (LIMITS.test(plain)) return ask(`“${shown(text)}” is not one length.`, answerable);
  return inParts(plain, text, answerable);
}

/**
 * A sentence to death. Vigil keeps lengths and `life` of a sentence (domain of custody), and nothing for death: it stands
 * in the words of the judgment, and no release is worked out. Rights that are lost besides have a length.
 */
function deathIn(plain: string, text: string): SentenceReading {
  const how = REPRIEVE.test(plain) ? 'death, with a reprieve' : 'death';
  const rights = plain.slice(plain.search(DPR));
  const dpr = DPR.test(plain) ? lengthOrLife(rights.replace(DPR, ' ').replace(/^\s*of\b/, ' ')) : undefined;
  const also =
    dpr === undefined ? '' : ` Deprivation of political rights ${say(dpr)} is taken as a penalty of its own.`;
  return {
    is: 'words',
    words: text,
    how: `${how}: a sentence without a length. It is kept in these words at the judgment, and no release is worked out.${also}`,
    ...(dpr !== undefined && { sentence: { dpr } }),
  };
}

/** "18 months + 2 years DPR", "有期徒刑三年,剥夺政治权利一年": a term and what follows it. */
function inParts(plain: string, text: string, answerable: string): SentenceReading {
  const sentence: ProposedSentence = {};
  const parts = plain
    .replace(/(剥夺政治权利|剝奪政治權利|剥权)/g, ';$1')
    .split(/[+;；,，、]|\bplus\b|\bfollowed by\b|\bwith\b|并处|並處|\band (?=[^;]*(?:dpr|deprivation))/u)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const part of mergedTerms(parts)) {
    const isDpr = DPR.test(part);
    const length = lengthOrLife(part.replace(DPR, ' ').replace(/^\s*of\b/, ' '));
    const key = isDpr ? 'dpr' : 'imprisonment';
    if (length === undefined || sentence[key] !== undefined)
      return ask(`“${shown(text)}” is not a length of time.`, answerable);
    sentence[key] = length;
  }
  return finished(sentence, text, answerable);
}

/** "3 years, 6 months" is one term though a comma stands in it. */
function mergedTerms(parts: string[]): string[] {
  const prison = parts.filter((part) => !DPR.test(part));
  return [...(prison.length ? [prison.join(' ')] : []), ...parts.filter((part) => DPR.test(part))];
}

function finished(sentence: ProposedSentence, text: string, answerable: string): SentenceReading {
  try {
    const said = [
      ...(sentence.imprisonment ? [`imprisonment ${say(sentence.imprisonment)}`] : []),
      ...(sentence.dpr ? [`deprivation of political rights ${say(sentence.dpr)}`] : []),
    ];
    return said.length
      ? { is: 'sentence', sentence, how: said.join(', ') }
      : ask(`“${shown(text)}” is not a length of time.`, answerable);
  } catch (error) {
    if (error instanceof BadDuration) return ask(error.message, answerable);
    throw error;
  }
}
