import { addDays } from '../lib/calendar-date';
import { isUuid } from '../lib/uuid';
import { addressOf, networkOf } from './audit-trail';
import { actsOf } from './domain/acts';
import type { LogFilter } from './domain/log-entry';

/** What is asked, after it was looked up: the id of the case, the digests of the words. */
export interface LogQuestion extends Omit<LogFilter, 'reference' | 'searched'> {
  defenderId?: string;
  marks?: string[];
  /** One of these acts. */
  acts?: string[];
  /** Besides lines of this case, those that concern all cases and have one of these acts. */
  ofAllCases?: string[];
}

/** Numbers and times are given out together; so far apart may they be in order. */
const SLACK = 1_000;

/** Conditions on `audit_event e`, and the values of their parameters from $1 on. */
export class LogConditions {
  readonly parts: string[] = [];
  readonly values: unknown[] = [];

  constructor(question: LogQuestion) {
    const { person, group, act, acts, defenderId, from, to, network, marks } = question;
    if (person !== undefined) this.person(person);
    if (group) this.parts.push(`e.act = ANY(${this.value(actsOf(group))})`);
    if (act !== undefined) this.parts.push(`e.act = ${this.value(act)}`);
    if (acts) this.parts.push(`e.act = ANY(${this.value(acts)})`);
    if (defenderId) this.case(defenderId, question.ofAllCases ?? []);
    if (from) this.days('>=', from);
    if (to) this.days('<', addDays(to, 1));
    if (network !== undefined) this.network(network);
    if (marks) this.parts.push(`e.detail ? 'searched' AND e.detail ->> 'searched' = ANY(${this.value(marks)})`);
  }

  /** A parameter with this value. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.map((part) => `(${part})`).join(' AND ');
  }

  private person(person: string): void {
    const text = this.value(person);
    const concerned = `e.account_id = ${text}::uuid AND e.account_id::text IS DISTINCT FROM e.actor`;
    this.parts.push(isUuid(person) ? `e.actor = ${text} OR ${concerned}` : `e.actor = ${text}`);
  }

  private case(defenderId: string, ofAllCases: string[]): void {
    const id = this.value(defenderId);
    const one = `e.defender_id = ${id} OR e.detail ? 'cases' AND e.detail -> 'cases' ? ${id}::text`;
    if (ofAllCases.length === 0) this.parts.push(one);
    else this.parts.push(`${one} OR e.defender_id IS NULL AND e.act = ANY(${this.value(ofAllCases)})`);
  }

  /** By the number too: then the search begins where the day begins, and does not walk there from today. */
  private days(is: '>=' | '<', day: string): void {
    const moment = `(${this.value(day)}::date::timestamp AT TIME ZONE 'UTC')`;
    const order = is === '>=' ? 'ASC' : 'DESC';
    const number = `(SELECT b.id FROM audit_event b WHERE b.at ${is} ${moment} ORDER BY b.at ${order} LIMIT 1)`;
    const bound = is === '>=' ? `e.id >= ${number} - ${SLACK}` : `e.id <= ${number} + ${SLACK}`;
    this.parts.push(`e.at ${is} ${moment} AND ${bound}`);
  }

  private network(text: string): void {
    const ip = addressOf(text.replace(/\/\d{1,3}$/, ''));
    this.parts.push(ip === null ? 'false' : `e.network = ${networkOf(`${this.value(ip)}::inet`)}`);
  }
}
