import { platformLength } from './platform-length';

it.each([
  ['', 0],
  ['One year in detention', 21],
  ['café', 4],
  ['cafe\u0301', 4],
  ['黄雪琴', 6],
  ['，', 2],
  ['عام في الاحتجاز', 15],
  ['один год', 8],
  ['\u2068Lin\u2069', 7],
  ['https://watch.example/a-very-long-address/that/goes/on/and/on', 23],
  ['http://a.example', 23],
  ['see https://a.example/x and https://b.example/y', 4 + 23 + 5 + 23],
  ['来源：https://a.example，完', 6 + 23 + 2 + 2],
  ['👩‍👩‍👧', 2],
  ['👍🏽!', 3],
  ['“x”', 3],
])('platforms count %s as they do', (text, length) => {
  expect(platformLength(text)).toBe(length);
});
