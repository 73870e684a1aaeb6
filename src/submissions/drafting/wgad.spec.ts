import { linesOf, personOf, textOf, under, wholeOf } from '../../../test/support/submissions';
import type { Bundle } from '../../bundles/bundle';
import { changshaThree } from '../../bundles/examples/changsha-three';
import { xuebing } from '../../bundles/examples/xuebing';
import { compose, type Draft } from './compose';
import { type WgadItem, wgadItems, wgadParts } from './items';
import { submissionLanguages, type SubmissionLanguage } from './submission';
import { submissionWords } from './words/words';

const day = '2026-11-24';
const draftOf = (bundle: Bundle, language: SubmissionLanguage = 'en'): Draft =>
  compose({
    form: 'wgad',
    language,
    day,
    persons: bundle.defenders.map((defender) => personOf(wholeOf(defender), day)),
    submitter: { name: 'Invented Watch', website: 'https://example.org/', address: null, email: null, phone: null },
  });

const no = '[not known]';
const unknownToAll = {
  'I.5': no,
  'I.6': no,
  'I.8': no,
  'II.3': no,
  'II.4': no,
  'II.5': no,
  'II.6': no,
  'II.7': no,
  'III.3': no,
  'III.5': no,
};
const disputed = 'the beginning is disputed, see the date of arrest; other dates give other numbers';
const ofBoth = {
  ...unknownToAll,
  'II.1': 'reported as 19, 20 or 21 September 2021; this submission follows 19 September 2021',
  'II.2': 'Guangzhou',
  'III.1': '20 September 2021',
  'III.6': 'Suspicion of subversion of state power; Inciting subversion of state power',
  'III.7': 'Criminal Law, article 105(2)',
};
const transfers =
  '20 September 2021: Guangzhou; July 2022: [not known], as recorded: “From the No. 1 to the No. 3 detention centre, and back to No. 1 at the end of 2022. Sources differ on the centre (No. 1, No. 2 or No. 3).”; 17 October 2024: ';
const ofThree = {
  ...unknownToAll,
  'II.1': 'reported as 21 or 22 July 2019; this submission follows 22 July 2019',
  'III.1': '22 July 2019',
  'III.6': 'Suspicion of subversion',
  'III.7': no,
};

/** Every item of parts I to III of the questionnaire, for each of the five. */
const expected: Record<string, Record<WgadItem, string>> = {
  'Huang Xueqin': {
    ...ofBoth,
    'I.1': 'Huang; 黄 [to be checked]',
    'I.2': 'Xueqin; 雪琴 [to be checked]',
    'I.0': 'Sophia Huang; Sophia Huang Xueqin',
    'I.3': 'female',
    'I.4': no,
    'I.7': 'journalist',
    'III.2': `19 Sep 2021 to 24 Nov 2026: 1,892 days if the detention goes on; neither that nor its end is confirmed; ${disputed}; sentence: 5 years, last day 18 Sep 2026 (first day + term − 1 day)`,
    'III.4': `${transfers}Guangdong Women’s Prison`,
  },
  'Wang Jianbing': {
    ...ofBoth,
    'I.1': 'Wang; 王 [to be checked]',
    'I.2': 'Jianbing; 建兵 [to be checked]',
    'I.0': 'Jianbing; Jiangbing; Wang Jianbin',
    'I.3': no,
    'I.4': no,
    'I.7': no,
    'III.2': `19 Sep 2021 to 18 Mar 2025: 1,276 days, the first day not counted; ${disputed}; ended: Release, 18 March 2025`,
    'III.4': `${transfers}Yangchun Prison`,
  },
  'Cheng Yuan': {
    ...ofThree,
    'I.1': 'Cheng; 程 [to be checked]',
    'I.2': 'Yuan; 渊 [to be checked]',
    'I.0': 'Chen Yuan; Chung Yuan',
    'I.3': 'male',
    'I.4': '18 October 1973; aged 45 at the time of detention',
    'I.7': 'legal advocate',
    'II.2': 'Shenzhen',
    'III.2': `22 Jul 2019 to 21 Jul 2024: 1,826 days, the first day not counted; ${disputed}; ended: Release, 21 July 2024`,
    'III.4':
      '15 September 2021: Jinshi Prison; 18 January 2022: Chishan Prison; 18 January to 18 April 2022: Chishan Prison',
  },
  'Liu Dazhi': {
    ...ofThree,
    'I.1': 'Liu; 刘 [to be checked]',
    'I.2': 'Dazhi; 大志 [to be checked]',
    'I.0': 'Liu Yongze',
    'I.3': no,
    'I.4': no,
    'I.7': no,
    'II.2': no,
    'III.2': `22 Jul 2019 to 21 Jul 2021: 730 days, the first day not counted; ${disputed}; ended: Release, 21 July 2021`,
    'III.4': no,
  },
  'Wu Gejianxiong': {
    ...ofThree,
    'I.1': 'Wu; 吴 [to be checked]',
    'I.2': 'Gejianxiong; 葛健雄 [to be checked]',
    'I.0': 'Wu Ge Jianxiong; 吴健雄',
    'I.3': no,
    'I.4': no,
    'I.7': no,
    'II.2': no,
    'III.2': `22 Jul 2019 to 21 Jul 2022: 1,095 days, the first day not counted; ${disputed}; ended: Release, 21 July 2022`,
    'III.4': no,
  },
};

/** The items of a person's own form, by their labels. */
function itemsOf({ parts }: Draft, title: string, language: SubmissionLanguage = 'en'): Record<WgadItem, string> {
  const words = submissionWords[language];
  const form = under(parts, title);
  const all = wgadParts.slice(0, 3).flatMap((part) =>
    under(form, words.parts[part]).flatMap((found) => {
      if (found.kind !== 'facts') return [];
      return wgadItems
        .filter((item) => item.startsWith(`${part}.`))
        .map((item, i) => [item, found.rows[i]?.label === words.items[item] && textOf(found.rows[i].value)]);
    }),
  );
  return Object.fromEntries(all) as Record<WgadItem, string>;
}

describe('the questionnaire of the WGAD about a joint case', () => {
  it.each(Object.keys(expected).map((name) => [name]))('says of %s, item by item, what is recorded', (name) => {
    const bundle = name === 'Huang Xueqin' || name === 'Wang Jianbing' ? xuebing : changshaThree;
    const n = bundle.defenders.findIndex(({ names }) => names[0]!.text === name) + 1;

    const items = itemsOf(draftOf(bundle), `Person ${n} of ${bundle.defenders.length}: ${name}`);

    expect(items).toEqual(expected[name]);
  });

  it('tells the circumstances of Xuebing once, and whom a thing concerns where not both', () => {
    const { parts } = draftOf(xuebing);
    const told = under(parts, 'Circumstances').flatMap(linesOf);

    expect(under(parts, submissionWords.en.parts.IV).flatMap(linesOf)[0]).toBe('Applies to persons 1 to 2.');
    expect(told[0]).toBe(
      '19 September 2021 (reported as 19, 20 or 21 September 2021): Taken into custody, Guangzhou. Taken together with the other of the two, the day before Huang Xueqin was due to fly to the United Kingdom.',
    );
    expect(told).toContain(
      'Person 2 (Wang Jianbing) – 5 November 2021: Custody acknowledged. The family receives the notice of arrest, on day 47.',
    );
    expect(told).toContain(
      '22 September 2023 (reported as 21, 22 or 23 September 2023): Trial opened, Guangzhou Intermediate People’s Court. Closed trial; diplomats were refused entry.',
    );
    expect(told.at(-1)).toBe(
      'Person 2 (Wang Jianbing) – 18 March 2025: Release. Recorded as: term completed. Released at the end of the term and escorted to Gansu.',
    );
    expect(under(parts, 'Before this detention').flatMap(linesOf)).toEqual([
      'Person 1 (Huang Xueqin) – October 2019: Taken into custody, Guangzhou. An earlier detention, on suspicion of “picking quarrels”.',
      'Person 1 (Huang Xueqin) – 17 January 2020: Release. Released; her passport was kept.',
    ]);
  });

  it('ticks a category only where an event supports it, as a candidate', () => {
    const categories = under(draftOf(xuebing).parts, submissionWords.en.whyArbitrary).flatMap(linesOf);

    expect(categories.map((line) => line.slice(0, 16))).toEqual([
      '[ ] Category I: ',
      '[ ] Category II:',
      '[x] Category III',
      '[ ] Category IV:',
      '[ ] Category V: ',
    ]);
    expect(categories[2]).toBe(
      '[x] Category III: the right to a fair trial was not observed: candidate, supported by Person 1 (Huang Xueqin) – Lawyer replaced, April 2022; [to be argued by the author]',
    );
    expect(categories.every((line) => line.endsWith('[to be argued by the author]'))).toBe(true);
  });

  it('says of remedies, earlier communications, consent and who submits what is recorded, and no more', () => {
    const { en } = submissionWords;
    const lines = (bundle: Bundle, title: string) => under(draftOf(bundle).parts, title).flatMap(linesOf);

    expect(lines(changshaThree, en.parts.V)).toEqual(['Applies to persons 1 to 3.', '[not known]']);
    expect(lines(xuebing, en.parts.V)[2]).toContain('10 September 2024: Ruling on the appeal.');
    expect(lines(changshaThree, en.prior).slice(0, 5)).toEqual([
      '19 September 2019: Submission to the UN. Communiqué to the WGAD and four special rapporteurs.',
      '29 October 2019: UN communication sent to the State. The WGAD transmits the case to the Government.',
      'December 2019: UN communication sent to the State. Letter of six UN experts.',
      '13 December 2019: Reply of the State. The Government replies to the WGAD, on day 45 of 60.',
      'one day between 27 April and 1 May 2020: UN opinion or decision. WGAD Opinion 11/2020, adopted in the session of 27 April to 1 May: the detention is arbitrary.',
    ]);
    expect(lines(xuebing, en.consent)[0]).toBe(
      'Huang Xueqin: Consent to a confidential submission to the UN was given. No consent to the publication of the name is recorded: the name must stay confidential.',
    );
    expect(lines(xuebing, en.parts.VI)).toEqual([
      'Full name: Invented Watch',
      'Postal address: [not known]',
      'E-mail: [not known]',
      'Telephone: [not known]',
      'Website: https://example.org/',
      'Confidentiality: The submitter asks that its identity be kept confidential.',
    ]);
  });

  it.each(submissionLanguages.map((language) => [language]))('has every item and every part in %s', (language) => {
    const words = submissionWords[language];
    const draft = draftOf(changshaThree, language);
    const titles = draft.parts.flatMap((part) => (part.kind === 'heading' ? [textOf(part.text)] : []));

    for (const part of wgadParts) expect(titles).toContain(words.parts[part]);
    for (const [i, name] of ['Cheng Yuan', 'Liu Dazhi', 'Wu Gejianxiong'].entries()) {
      const items = itemsOf(draft, words.person(i + 1, 3) + words.colon + name, language);
      expect(Object.keys(items)).toEqual([...wgadItems]);
      expect(items['I.5']).toBe(`[${words.notKnown}]`);
      expect(Object.values(items).every((text) => typeof text === 'string' && text !== '')).toBe(true);
    }
  });

  it('is said in French and in Spanish as there', () => {
    const of = (language: SubmissionLanguage) =>
      itemsOf(
        draftOf(changshaThree, language),
        submissionWords[language].person(1, 3) + submissionWords[language].colon + 'Cheng Yuan',
        language,
      );
    const [french, spanish] = [of('fr'), of('es')];

    expect(french['II.1']).toBe(
      'date rapportée : 21 ou 22 juillet 2019; la présente communication retient : 22 juillet 2019',
    );
    expect(french['III.2'].replace(/\s/g, ' ')).toContain(
      '22 juillet 2019 – 21 juillet 2024 : 1 826 jours, premier jour non compté',
    );
    expect(spanish['I.4']).toBe('18 de octubre de 1973; 45 años en el momento de la detención');
    expect(spanish['II.1']).toBe(
      'fecha notificada: 21 o 22 de julio de 2019; esta comunicación sigue: 22 de julio de 2019',
    );
  });
});
