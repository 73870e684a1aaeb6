import * as clocks from '../../src/clocks/domain/legal-limits';
import { ClockEvent } from '../../src/clocks/domain/clock-event';
import { custodyOf, spellsOf } from '../../src/custody/domain/custody';

/** The spells that the rules of custody read from the same events. */
const spells = (events: readonly ClockEvent[]) =>
  spellsOf(
    custodyOf(
      events.map(({ id, kind, day, latest = day }) => ({
        id,
        kind,
        date: { text: day, earliest: day, latest, precision: day === latest ? 'day' : 'window', qualifier: '' },
      })),
    ),
  );

export const legalLimits = (country: string | null, events: readonly ClockEvent[]) =>
  clocks.legalLimits(country, events, spells(events));

export const appealWindows = (country: string | null, events: readonly ClockEvent[]) =>
  clocks.appealWindows(country, events, spells(events));
