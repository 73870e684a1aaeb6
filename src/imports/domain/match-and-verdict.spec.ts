import fc from 'fast-check';
import { gatherRows } from './gather-rows';
import type { ProposedEvent, ProposedPerson, ReadRow } from './import-model';
import type { KnownEvent, KnownPerson } from './verdict-model';
import { matchPeople } from './match-people';
import { verdictOf } from './verdict-of';

const stated = <T>(understood: T) => ({ column: 'x', written: String(understood), understood });

function person(
  names: string[],
  rest: { reference?: string; born?: string; country?: string; gender?: string } = {},
): ProposedPerson {
  return {
    names: names.map((text, i) => stated({ text, kind: i === 0 ? ('main' as const) : ('alias' as const) })),
    ...Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, stated(value)])),
  };
}

const known: KnownPerson = {
  id: '1',
  reference: 'CN-1',
  names: [
    { text: 'Lin Anran', kind: 'main' },
    { text: '劉安然', kind: 'native' },
  ],
  born: '1988-07-15',
  country: 'CN',
};

const event = (kind: ProposedEvent['kind'], date: string): ProposedEvent => ({
  row: 2,
  column: 'Date',
  written: date,
  kind,
  date,
  citations: [{ title: 'A list', quote: date }],
});

const row = (who: ProposedPerson, events: ProposedEvent[] = [], findings: ReadRow['findings'] = []): ReadRow => ({
  row: 2,
  rows: [2],
  person: who,
  events,
  findings,
  interpretations: [],
});

describe('who may be the person of a row', () => {
  it.each<[string, ProposedPerson, string, string]>([
    ['the same name', person(['Lin Anran']), 'ask', 'same name Lin Anran'],
    ['the names in another order', person(['Anran Lin']), 'ask', 'same words in another order'],
    ['the same letters, spaced otherwise', person(['Lin An-ran']), 'ask', 'spaced otherwise'],
    ['joined and turned', person(['AnranLin']), 'ask', 'spaced otherwise'],
    [
      'a letter wrong, born the same day',
      person(['Lin Anrang'], { born: '1988-07-15' }),
      'ask',
      'differ in one letter',
    ],
    ['a further name', person(['Sophia Lin Anran'], { country: 'CN' }), 'ask', 'holds all words of Lin Anran'],
    ['simplified characters', person(['刘安然']), 'ask', 'traditional and simplified'],
    [
      'the native name, the year and the country',
      person(['劉安然'], { born: '1988', country: 'CN' }),
      'ask',
      'same native name 劉安然; born 1988 in the file fits 1988-07-15 in Vigil; same country',
    ],
    ['the reference', person(['Lin Anran'], { reference: 'CN-1' }), 'update', 'reference is that of'],
    [
      'the reference of somebody of another name',
      person(['Hu Haoran'], { reference: 'CN-1' }),
      'ask',
      'but the file names Hu Haoran',
    ],
    [
      'a reference that nobody has',
      person(['Hu Haoran'], { reference: 'CN-9' }),
      'ask',
      'No case has the reference CN-9',
    ],
    ['the name, but born otherwise', person(['Lin Anran'], { born: '1955' }), 'create', 'taken for somebody else'],
    ['another name', person(['Hu Haoran'], { born: '1988-07-15', country: 'CN' }), 'create', 'No case has this name'],
  ])('%s', (_what, who, decision, why) => {
    const match = matchPeople(who, [known]);
    expect(match.decision).toBe(decision);
    expect(match.why).toContain(why);
  });

  it('is never decided by names alone, and never fails', () => {
    const name = fc.oneof(fc.string(), fc.constantFrom('Lin Anran', '劉安然', 'Anran Lin', '', 'Lin'));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 3 }), fc.constantFrom(undefined, '1988', '1988-07-15'), (names, born) => {
        expect(matchPeople(person(names, born ? { born } : {}), [known]).decision).not.toBe('update');
      }),
    );
  });
});

const recorded: KnownEvent[] = [{ id: 'e1', kind: 'apprehension', date: '2021-09-21', citations: [] }];
const judge = (read: ReadRow, choice?: Parameters<typeof verdictOf>[3]) =>
  verdictOf(read, matchPeople(read.person, [known]), { person: known, events: recorded }, choice);
const exact = (rest: Parameters<typeof person>[1] = {}): ProposedPerson =>
  person(['Lin Anran'], { reference: 'CN-1', ...rest });

describe('what becomes of a row', () => {
  it('says the same, and changes nothing', () => {
    expect(judge(row(exact({ born: '1988', country: 'CN' })))).toMatchObject({
      verdict: 'same',
      changes: [],
      claims: [],
    });
  });

  it('fills what is not recorded and adds what is new, and an empty cell erases nothing', () => {
    const { verdict, changes, newEvents } = judge(row(exact({ gender: 'female' }), [event('release', '2025-03-18')]));
    expect(verdict).toBe('update');
    expect(changes).toEqual([{ field: 'gender', from: null, to: 'female', kind: 'fill' }]);
    expect(newEvents).toHaveLength(1);
  });

  it('keeps a date that the file gives otherwise as a further citation', () => {
    const { verdict, newEvents, claims } = judge(row(exact(), [event('apprehension', '2021-09-19')]));
    expect({ verdict, newEvents }).toEqual({ verdict: 'update', newEvents: [] });
    expect(claims).toEqual([
      {
        eventId: 'e1',
        kind: 'apprehension',
        recorded: '2021-09-21',
        claimed: '2021-09-19',
        citations: [{ title: 'A list', quote: '2021-09-19', date: '2021-09-19' }],
      },
    ]);
  });

  it('takes an arrest of another year for another arrest', () => {
    expect(judge(row(exact(), [event('apprehension', '2019-10-17')])).newEvents).toHaveLength(1);
  });

  it('has nothing to add when the same file comes again', () => {
    const again = event('apprehension', '2021-09-19');
    const [claim] = judge(row(exact(), [again])).claims;
    const after = [{ ...recorded[0]!, citations: claim!.citations }];
    const match = matchPeople(exact(), [known]);
    expect(verdictOf(row(exact(), [again]), match, { person: known, events: after }).verdict).toBe('same');
  });

  it('asks where file and record contradict each other, and the record stays until somebody chooses', () => {
    const read = row(exact({ born: '1990' }));
    expect(judge(read)).toMatchObject({
      verdict: 'ask',
      changes: [{ field: 'born', from: '1988-07-15', to: '1990', kind: 'conflict' }],
    });
    expect(judge(read, { action: 'update', targetId: '1' }).verdict).toBe('same');
    expect(judge(read, { action: 'update', targetId: '1', overwrite: ['born'] }).verdict).toBe('update');
  });

  it('asks about what is in question, and takes the rest when somebody chooses so', () => {
    const question = {
      severity: 'question' as const,
      row: 2,
      column: 'Date',
      value: '03/04/2021',
      what: 'Two readings.',
    };
    const read = row(person(['Hu Haoran']), [], [question]);
    expect(judge(read)).toMatchObject({ verdict: 'ask', why: expect.arrayContaining(['Date: Two readings.']) });
    expect(judge(read, { action: 'create' }).verdict).toBe('create');
  });

  it('refuses a row that names nobody, whatever is chosen', () => {
    const read = row(person([]), [], [{ severity: 'error', row: 2, column: '', value: '', what: 'Nobody.' }]);
    expect(judge(read, { action: 'create' }).verdict).toBe('refused');
    expect(judge(row(person([], { reference: 'CN-9' })), { action: 'create' }).verdict).toBe('refused');
  });
});

describe('rows about the same person', () => {
  it('are gathered by reference or by name, and what they say otherwise is asked about', () => {
    const rows = [
      row(person(['Lin Anran'], { reference: 'A', born: '1988' }), [event('apprehension', '2021')]),
      { ...row(person(['Hu Haoran'])), row: 3, rows: [3] },
      { ...row(person(['林安然'], { reference: 'A', born: '1990' }), [event('release', '2025')]), row: 4, rows: [4] },
      { ...row(person(['Hu Haoran'])), row: 5, rows: [5] },
    ];
    const gathered = gatherRows(rows);
    expect(gathered.map((one) => one.rows)).toEqual([
      [2, 4],
      [3, 5],
    ]);
    expect(gathered[0]?.person.names.map(({ understood: { text, kind } }) => [text, kind])).toEqual([
      ['Lin Anran', 'main'],
      ['林安然', 'native'],
    ]);
    expect(gathered[0]?.events).toHaveLength(2);
    expect(gathered[0]?.findings).toMatchObject([{ row: 4, what: 'Row 2 says “1988” of the same person.' }]);
    expect(rows[0]?.events).toHaveLength(1);
  });
});
