import type { DisclosedCitation } from '../../disclosure/domain/disclosed-case';
import type { EventKind } from '../../custody/domain/event-kinds';
import { parseDuration } from '../../lib/duration';
import type { Part, Run } from '../../reports/domain/report';
import { nameTold } from './identity';
import { otherDates, type Writer } from './runs';
import { sentencesIn } from './sentences';
import type { PersonToSubmit, ToldEvent } from './submission';
import { dayOf, type ToldCustody } from './told-custody';
import type { SubmissionWords } from './words/submission-words';

/** An event as it happened to some of the persons, with the sources of all of them. Persons are counted from 1. */
export interface SharedEvent {
  event: ToldEvent;
  persons: number[];
  citations: DisclosedCitation[];
}

/** What UN bodies were sent and said: it has a part of its own. */
export const withUn: readonly EventKind[] = [
  'un_submission',
  'un_communication',
  'un_opinion',
  'un_views',
  'state_reply',
];
/** Steps within the country, as far as events record them. */
export const remedyKinds: readonly EventKind[] = [
  'appeal_filed',
  'appeal_accepted',
  'appeal_ruling',
  'final_judgment',
  'retrial',
  'cassation',
  'commutation',
];
const campaign: readonly EventKind[] = ['statement', 'joint_letter', 'parliament_question', 'campaign_action'];

/** Does it belong into the circumstances? */
export const isCircumstance = ({ kind }: ToldEvent): boolean => !withUn.includes(kind) && !campaign.includes(kind);

/** The events of several persons in order; what happened to them alike is one. */
export function shared(all: readonly (readonly ToldEvent[])[]): SharedEvent[] {
  const found = new Map<string, SharedEvent>();
  all.forEach((events, i) => {
    for (const event of events) {
      const { kind, date, place, summary, sentence, releaseType, legal } = event;
      const key = JSON.stringify([kind, date, place, summary, sentence, releaseType, legal]);
      const same = found.get(key);
      // The same thing twice in one case stays two: somebody recorded it so.
      if (!same || same.persons.includes(i + 1)) {
        found.set(same ? `${key} ${i} ${found.size}` : key, {
          event,
          persons: [i + 1],
          citations: [...event.citations],
        });
      } else {
        same.persons.push(i + 1);
        same.citations.push(...event.citations);
      }
    }
  });
  return [...found.values()].sort((a, b) =>
    dayOf(a.event) < dayOf(b.event) ? -1 : dayOf(a.event) > dayOf(b.event) ? 1 : 0,
  );
}

/** Says events sentence by sentence, each with its sources, or with the mark that none is recorded. */
export class Narrative {
  constructor(
    private readonly writer: Writer,
    private readonly persons: readonly PersonToSubmit[],
  ) {}

  /** A paragraph for each event. */
  paragraphs(events: readonly SharedEvent[]): Part[] {
    return events.map((one) => ({ kind: 'paragraph', text: this.sentences(one) }));
  }

  /** The sentences about one event. */
  sentences({ event, persons, citations }: SharedEvent): Run[] {
    const { words } = this.writer;
    const said = [this.opening(event, persons, citations), ...legalSentences(event, words)];
    if (event.releaseType) said.push(words.release(words.releases[event.releaseType]));
    const sentence = sentenceText(event, words);
    if (sentence) said.push(sentence);
    said.push(...sentencesIn(event.summary ?? ''));
    return said.flatMap((text, i) => [...(i > 0 ? [{ text: ' ' }] : []), ...this.writer.cited(text, citations)]);
  }

  private opening(event: ToldEvent, persons: number[], citations: readonly DisclosedCitation[]): string {
    const { words } = this.writer;
    const others = otherDates({ ...event, citations });
    const reported = others.length > 0 && this.writer.oneOf([event.date, ...others].sort());
    const date = words.date(event.date) + (reported ? ` (${words.reportedAs(reported)})` : '');
    const place = event.place ? `, ${event.place}` : '';
    return `${this.whom(persons)}${date}${words.colon}${words.events[event.kind]}${place}.`;
  }

  /** Whom it happened to, where that is not everybody. */
  whom(persons: readonly number[]): string {
    if (persons.length === this.persons.length) return '';
    const { words } = this.writer;
    const names = persons.map((number) => {
      const name = nameTold(this.persons[number - 1]!.told)?.text;
      return words.personNamed(number, name ?? `[${words.notKnown}]`);
    });
    return `${words.and(names)} – `;
  }
}

function legalSentences({ legal }: ToldEvent, words: SubmissionWords): string[] {
  if (!legal) return [];
  const { forces, authority, warrant, law, reason } = legal;
  return [
    forces && words.forces(forces),
    authority && words.authority(authority),
    warrant && words.warrant(words.warrants[warrant]),
    law && words.law(law),
    reason && words.reason(reason),
  ].filter((text): text is string => !!text);
}

function sentenceText({ sentence }: ToldEvent, words: SubmissionWords): string | undefined {
  if (!sentence) return undefined;
  const length = (iso: string): string => (iso === 'life' ? words.forLife : words.duration(parseDuration(iso)));
  const { imprisonment, dpr, travel_ban, counted_from } = sentence;
  const parts = [
    imprisonment && words.imprisonment(length(imprisonment)),
    dpr && words.dpr(length(dpr)),
    travel_ban && words.travelBan(length(travel_ban)),
    counted_from && words.countedFrom(words.date(counted_from)),
  ].filter((text): text is string => !!text);
  return parts.length > 0 ? words.sentence(parts) : undefined;
}

/** The circumstances of a case: what happened before, and from its beginning on. */
export function circumstances(custodies: readonly ToldCustody[]): { before: SharedEvent[]; during: SharedEvent[] } {
  return {
    before: shared(custodies.map(({ before }) => before.filter(isCircumstance))),
    during: shared(custodies.map(({ during }) => during.filter(isCircumstance))),
  };
}

/** An event in short, as a list of candidates names it. */
export const labelOf = ({ event }: SharedEvent, words: SubmissionWords): string =>
  `${words.events[event.kind]}, ${words.date(event.date)}`;
