import { caseCode } from './case-code';

const id = '3f9a2c10-0000-4000-8000-000000000000';
const code = (reference: string, ...names: string[]): string => caseCode({ id, reference }, names);

describe('the code of a case', () => {
  it.each([
    ['CN-0012', ['Huang Xueqin', '黄雪琴'], 'CN-0012'],
    ['HUANG-XUEQIN', ['Huang Xueqin', '黄雪琴'], '3F9A2C'],
    ['XUEQIN21', ['Huang Xueqin'], '3F9A2C'],
    ['huangxueqin', ['Huang Xueqin'], '3F9A2C'],
    ['CN-LI-3', ['Li Wei'], '3F9A2C'],
    ['CN-LIST-3', ['Li Wei'], 'CN-LIST-3'],
    ['黄雪琴-1', ['黄雪琴'], '3F9A2C'],
    ['JOSE-1', ['José Álvarez'], '3F9A2C'],
    ['XUEBING', ['Xuebing', '#Xuebing'], '3F9A2C'],
    ['EG-7', [], 'EG-7'],
  ])('of %s with the names %j is %s', (reference, names, expected) => {
    expect(code(reference, ...names)).toBe(expected);
  });
});
