/**
 * The look of a report in a browser and on paper. It stands inside the file, so it holds no double quotation mark, no
 * ampersand and no opening bracket of a tag: those would be escaped. `foot`: stands on every printed page.
 */
export const reportCss = (accent: string, foot: string): string => `
:root { color-scheme: light; --accent: ${accent}; --soft: #5b6468; --line: #b9c3c6; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 54rem; padding: 1.5rem 1.25rem 3rem; color: #1c2529; background: #fff;
  font: 1rem/1.5 Noto Sans, Vazirmatn, Noto Sans SC, Noto Serif Tibetan, PingFang SC, Microsoft YaHei, Calibri, sans-serif;
  overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; color: var(--accent); break-after: avoid; margin: 1.6em 0 .4em; }
h1 { font-size: 2rem; margin: .4em 0 .1em; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; }
p { margin: 0 0 .7em; }
a { color: var(--accent); }
.subtitle, .whose { color: var(--soft); }
.whose { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 2rem; font-size: .9rem; }
.logo { max-block-size: 3.5rem; max-inline-size: 12rem; display: block; margin-block-end: .6rem; }
.draft { border: 2px solid #9b2c20; color: #9b2c20; padding: .5rem .8rem; font-weight: 600; }
.watermark { position: fixed; inset: 35% 0 auto; text-align: center; font-size: 5rem; color: #9b2c20; opacity: .09;
  transform: rotate(-30deg); pointer-events: none; }
.unknown { color: var(--soft); font-style: italic; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, 3fr) 7fr; gap: .3rem 1rem; margin: 0 0 1em; }
dl.facts dt { font-weight: 600; }
dl.facts dd { margin: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; list-style: none; padding: 0; margin: 0 0 1em; }
.figures b { display: block; font-size: 2rem; line-height: 1.1; color: var(--accent); }
.wide { overflow-x: auto; margin: 0 0 1em; }
table { border-collapse: collapse; inline-size: 100%; font-size: .93rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .5rem; border-block-end: 1px solid var(--line); }
th { background: #eef2f3; }
tr { break-inside: avoid; }
figure { margin: 0 0 1em; }
figure img { max-inline-size: 100%; block-size: auto; }
sup { line-height: 0; }
.notes { border-block-start: 1px solid var(--line); margin-block-start: 2rem; font-size: .88rem; }
.notes li:target, sup:target { background: #fff3c4; }
.copy { margin-block-start: 2rem; border-block-start: 1px solid var(--line); padding-block-start: .4rem;
  font-size: .8rem; color: var(--soft); }
@media (max-width: 34rem) { dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-block-end: .5rem; } }
@page { size: A4; margin: 18mm 18mm 22mm; @bottom-left { content: ${cssString(foot)}; width: 90%; font: 7.5pt/1.3 sans-serif; }
  @bottom-right { content: counter(page); width: 10%; font: 7.5pt/1.3 sans-serif; text-align: end; } }
@media print {
  body { max-inline-size: none; padding: 0; font-size: 10.5pt; }
  .page-break { break-after: page; }
  a { color: inherit; text-decoration: none; }
}
`;

/** A text of CSS, in which every character but letters and digits of ASCII stands as its number. */
const cssString = (text: string): string =>
  `'${text.replace(/[^A-Za-z0-9 ]/gu, (one) => `\\${one.codePointAt(0)!.toString(16)} `)}'`;
