import type { IFontAttributesProperties, IRunOptions } from 'docx';
import { writable } from '../text/writable';
import { type ScriptPiece, scriptOfLanguage, splitByScript, type WordScript } from '../text/scripts';
import { TextRun } from './described';

/** Word brings these with it; it has no Noto. */
const base = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Arial' };
const himalaya = 'Microsoft Himalaya';

function fontOf(script: WordScript, lang: string): IFontAttributesProperties {
  if (script === 'tibetan') return { ascii: himalaya, hAnsi: himalaya, eastAsia: himalaya, cs: himalaya };
  if (script === 'rtl') return lang.startsWith('ug') ? { ...base, cs: 'Microsoft Uighur' } : base;
  if (script !== 'cjk') return base;
  const east = lang.startsWith('ja') ? 'Yu Gothic' : lang.startsWith('ko') ? 'Malgun Gothic' : eastOf(lang);
  // The hint: quotation marks and dots between Chinese characters are set as Chinese ones.
  return { ...base, eastAsia: east, hint: 'eastAsia' };
}

const eastOf = (lang: string): string => (/hant|-tw|-hk/i.test(lang) ? 'Microsoft JhengHei' : 'Microsoft YaHei');

/** What a piece is in, where its run does not say so: the language of the report if that has the script, else a guess. */
const usual: Record<Exclude<WordScript, 'latin'>, string> = { rtl: 'ar', cjk: 'zh-CN', tibetan: 'bo-CN' };
const regions: Record<string, string> = {
  ar: 'ar-SA',
  fa: 'fa-IR',
  ug: 'ug-CN',
  zh: 'zh-CN',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  bo: 'bo-CN',
};

function languageOf(script: WordScript, lang: string | undefined, report: string): string | undefined {
  for (const tag of [lang, report]) if (tag && scriptOfLanguage(tag) === script) return regions[tag] ?? tag;
  return script === 'latin' ? undefined : usual[script];
}

/** A text as runs of Word: one for each script in it, with font, direction and language; line ends are breaks. */
export function textRuns(text: string, lang: string | undefined, report: string, style: IRunOptions = {}): TextRun[] {
  const around = scriptOfLanguage(report);
  return writable(text)
    .split('\n')
    .flatMap((line, i) =>
      splitByScript(line, around).map((piece, k) => runOf(piece, lang, report, i > 0 && k === 0, style)),
    );
}

function runOf(
  { text, script }: ScriptPiece,
  lang: string | undefined,
  report: string,
  breaks: boolean,
  style: IRunOptions,
): TextRun {
  const language = languageOf(script, lang, report);
  const slot = script === 'rtl' || script === 'tibetan' ? 'bidirectional' : script === 'cjk' ? 'eastAsia' : 'value';
  return new TextRun({
    ...style,
    text,
    ...(breaks ? { break: 1 } : {}),
    font: fontOf(script, language ?? report),
    ...(script === 'rtl' ? { rightToLeft: true } : {}),
    ...(language ? { language: { [slot]: language } } : {}),
  });
}
