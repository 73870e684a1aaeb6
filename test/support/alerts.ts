import { wordsOf } from '../read-page';
import type { World } from '../world';
import type { Client } from './client';

/** One alert as the interface for programs lists it. */
export interface Listed {
  key: string;
  on: string;
  rule: string;
  headline: string;
  audience: 'public' | 'task';
  subject: { kind: 'defender' | 'group' | 'census'; id: string };
}

/** The first alert of a rule that a window holds. */
export async function listed(world: World, rule: string, from: string, to: string): Promise<Listed> {
  const { body } = await world.http.get(`/api/v1/alerts?from=${from}&to=${to}&limit=500`).expect(200);
  return (body.items as Listed[]).find((one) => one.rule === rule)!;
}

/** The address of its page, without and with its day. */
export const pathOf = ({ subject, key }: Listed): string => `/${subject.kind}s/${subject.id}/alerts/${key}`;
export const pageOf = (alert: Listed): string => `${pathOf(alert)}?on=${alert.on}`;
export const apiOf = (alert: Listed): string => `/api/v1${pageOf(alert)}`;

/** A page as somebody is shown it: its HTML, its words, and those of one section. */
export async function seenBy(http: Client, path: string) {
  const { text: html } = await http.get(path).expect(200);
  return {
    html,
    words: wordsOf(html),
    section: (heading: string): string =>
      wordsOf(new RegExp(`<section[^>]*"${heading}".*?</section>`, 's').exec(html)?.[0] ?? ''),
  };
}
