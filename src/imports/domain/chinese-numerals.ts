const digits: Record<string, number> = {
  ...{ 〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9 },
};

/** All characters with which numbers below 1,000 are written, for a character class. */
export const CHINESE_DIGITS = '〇零○一二两兩三四五六七八九十拾百佰廿卅壹贰貳叁參肆伍陆陸柒捌玖';

/** A number below 1,000, in Chinese characters or in digits; a year digit by digit (二〇二一). Undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const written = text.replace(/拾/g, '十').replace(/佰/g, '百').replace(/廿/g, '二十').replace(/卅/g, '三十');
  const signs = [...written];
  if (signs.every((sign) => sign in digits)) return Number(signs.map((sign) => digits[sign]).join(''));
  const found = /^(?:(.)百)?零?(?:(.)?(十))?(.)?$/u.exec(written);
  if (!found) return undefined;
  const [, hundreds, tens, ten, ones] = found;
  const parts = [hundreds ?? '〇', ten ? (tens ?? '一') : '〇', ones ?? '〇'].map((sign) => digits[sign]);
  if (parts.some((part) => part === undefined)) return undefined;
  return (parts as [number, number, number]).reduce((sum, part) => sum * 10 + part, 0);
}
