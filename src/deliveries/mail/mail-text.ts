import type { ItemPart, MailParts } from './mail-parts';

const WIDTH = 76;

/** The mail as plain text. */
export function mailText({ speech, intro, sections, more, list, settings, mutes }: MailParts): string {
  const { say, numeral } = speech;
  const colon = say('colon');
  const blocks = [
    ...intro.map(wrapped),
    ...sections.flatMap(({ title, items }) => [
      ...(title ? [`${title}\n${'-'.repeat(title.length)}`] : []),
      ...items.map(itemText),
    ]),
    ...(more > 0 ? [`${say('more', { numeral: numeral(more) })}${colon}\n${list}`] : []),
    `${wrapped(say('links'))}\n${say('list')}${colon}\n${list}`,
    [say('mute'), ...mutes.map(({ words, href }) => `  ${words}${colon}\n  ${href}`)].join('\n'),
    `${say('settings')}${colon}\n${settings}`,
    wrapped(say('foot')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const itemText = ({ headline, lines, link }: ItemPart): string =>
  [wrapped(headline), ...lines.map(wrapped), ...(link ? [link] : [])].join('\n');

/** Broken between words, so that no program breaks it elsewhere; what has no spaces stays whole. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}
