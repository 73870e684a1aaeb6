import { periodOn, standingIn } from '../../custody/domain/custody';
import { effectiveDay } from '../../custody/domain/custody-event';
import type { Custody, Spell } from '../../custody/domain/custody-record';
import type { Standing } from '../../custody/domain/custody-status';
import type { EventKind } from '../../custody/domain/event-kinds';
import { toldCustodyOf } from '../../datasets/domain/told-standing';
import type { Day } from '../../lib/calendar-date';
import { parsePartialDate, type PartialDate } from '../../lib/partial-date';
import type { ToldCase, ToldEvent } from './submission';

/** Kinds by which a person is taken. */
export const takings: readonly EventKind[] = [
  'apprehension',
  'abduction',
  're_arrest',
  'lost_contact',
  'enforced_disappearance',
];
const disappearances: readonly EventKind[] = ['enforced_disappearance', 'lost_contact', 'abduction'];
const detentions: readonly EventKind[] = [
  'criminal_detention',
  'admin_detention',
  'rsdl_start',
  'psychiatric_commitment',
  'home_confinement',
  'remand_ordered',
  'formal_arrest',
];

/** What the told events add up to for the deprivation of liberty that a submission is about: the last one. */
export interface ToldCustody {
  /** The events from its beginning on, in order. */
  during: readonly ToldEvent[];
  /** Those before it. */
  before: readonly ToldEvent[];
  arrest?: ToldEvent;
  /** What made it a detention; the arrest where nothing else is recorded. */
  detention?: ToldEvent;
  /** When the person disappeared: as recorded so, or else the arrest. */
  disappearance?: ToldEvent;
  /** Absent where something is withheld on which status and days rest: they must not be told. */
  reckoned?: {
    spell: Spell;
    opening: ToldEvent;
    ending?: ToldEvent;
    standing: Standing;
    custody: Custody;
    /** The event that has this id within `custody`. */
    of(eventId: string): ToldEvent;
  };
}

const firstOf = (events: readonly ToldEvent[], kinds: readonly EventKind[]): ToldEvent | undefined =>
  events.find(({ kind }) => kinds.includes(kind));

/** Reads it from the events. Which event is the arrest is a choice of the form, and claims nothing of a status. */
export function toldCustody(told: ToldCase, day: Day): ToldCustody {
  const events = inOrder(told.events);
  const [custody] = toldCustodyOf(told, events);
  const spell = custody.spells.at(-1);
  if (!spell) return { during: events, before: [] };
  const opening = events[Number(spell.startEventId)]!;
  const from = dayOf(opening);
  const isDuring = (event: ToldEvent): boolean => event === opening || lastDayOf(event) >= from;
  const during = events.filter(isDuring);
  const arrest = firstOf(during, takings) ?? opening;
  const ending = spell.endEventId === null ? undefined : events[Number(spell.endEventId)];
  const period = periodOn(custody, day);
  return {
    during,
    before: events.filter((event) => !isDuring(event)),
    arrest,
    detention: firstOf(during, detentions) ?? arrest,
    disappearance: firstOf(during, disappearances) ?? arrest,
    ...(told.isWhole && {
      reckoned: {
        spell,
        opening,
        ending,
        standing: period ? standingIn(period) : 'unclear',
        custody,
        of: (id: string) => events[Number(id)]!,
      },
    }),
  };
}

/** By their first possible day; those without any stand last. The order of the case decides between equals. */
export function inOrder(events: readonly ToldEvent[]): ToldEvent[] {
  return [...events].sort((a, b) => compare(dayOf(a), dayOf(b)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const NEVER = '9999-12-31';
const dateOf = ({ date }: ToldEvent): PartialDate => parsePartialDate(date);
export const dayOf = (event: ToldEvent): Day =>
  effectiveDay({ id: '', kind: event.kind, date: dateOf(event) }) ?? NEVER;
const lastDayOf = (event: ToldEvent): Day => dateOf(event).latest ?? NEVER;
