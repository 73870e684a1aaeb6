import { BundleCitation } from '../bundle';

/** Public sources of the two real joint cases, each written once. A URL stands only where one was recorded. */
export const friends: BundleCitation = {
  title: 'Friends of Xuebing',
  url: 'https://github.com/free-xueq-jianb/free-xueq-jianb.github.io',
};
export const indictmentText: BundleCitation = {
  title: 'Indictment, as published by Friends of Xuebing',
  url: friends.url,
};
export const judgmentText: BundleCitation = { title: 'Judgment, as published by Friends of Xuebing', url: friends.url };
export const chrd: BundleCitation = { title: 'CHRD' };
export const chrdChangsha: BundleCitation = {
  title: 'CHRD',
  url: 'https://www.nchrd.org/2019/08/cheng-yuan-liu-dazhi-wuge-jianxiong',
};
export const frontLine: BundleCitation = { title: 'Front Line Defenders' };
export const amnesty: BundleCitation = { title: 'Amnesty International' };
export const ilaad: BundleCitation = { title: 'ILAAD on WGAD Opinion 9/2022' };
export const duiHua: BundleCitation = { title: 'Dui Hua', published: '2024-05' };
export const rsf: BundleCitation = { title: 'RSF' };
export const chinaDigitalTimes: BundleCitation = {
  title: 'China Digital Times',
  url: 'https://chinadigitaltimes.net/?p=701503',
};
export const iwmf: BundleCitation = { title: 'IWMF', published: '2024-06' };
export const cpj: BundleCitation = { title: 'CPJ', url: 'https://cpj.org/data/people/sophia-huang-xueqin' };
export const tibetExpress: BundleCitation = { title: 'Tibet Express / SCMP' };
export const hric: BundleCitation = { title: 'HRIC' };
export const ishr: BundleCitation = { title: 'ISHR', published: '2022' };
export const chinaAid: BundleCitation = { title: 'ChinaAid' };
export const rfa: BundleCitation = { title: 'RFA, carried by American Military News' };
export const wgad2020: BundleCitation = {
  title: 'WGAD Opinion 11/2020 (A/HRC/WGAD/2020/11)',
  url: 'https://docslib.org/doc/6452060',
  published: '2020-06-05',
};
