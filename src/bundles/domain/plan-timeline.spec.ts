import { planTimeline, StoredEvent } from './plan-timeline';

const stored = (id: string, kind: string, content: string, position: number, retracted = false): StoredEvent => ({
  id,
  kind,
  content,
  position,
  retracted,
});
const stated = (kind: string, content: string) => ({ kind, content });
const told = (events: StoredEvent[], file: ReturnType<typeof stated>[]) => {
  const plan = planTimeline(events, file);
  return {
    placed: plan.placements.map((p) => `${p.act} ${p.stored?.id ?? 'new'} at ${p.position}`),
    retracted: plan.retract.map((e) => e.id),
  };
};

const arrest = stored('arrest', 'apprehension', 'arrest in May', 0);
const trial = stored('trial', 'trial_opened', 'trial in June', 1);
const release = stored('release', 'release', 'release in July', 2);

describe('the timeline that a bundle states', () => {
  it('changes nothing when it says what is recorded', () => {
    expect(
      told([arrest, trial], [stated('apprehension', 'arrest in May'), stated('trial_opened', 'trial in June')]),
    ).toEqual({
      placed: ['keep arrest at 0', 'keep trial at 1'],
      retracted: [],
    });
  });

  it('corrects an event of the same kind that says something else', () => {
    expect(
      told([arrest, trial], [stated('apprehension', 'arrest in April'), stated('trial_opened', 'trial in June')]),
    ).toEqual({
      placed: ['correct arrest at 0', 'keep trial at 1'],
      retracted: [],
    });
  });

  it('records what is new and makes room for it', () => {
    const file = [
      stated('apprehension', 'arrest in May'),
      stated('charge', 'charge'),
      stated('trial_opened', 'trial in June'),
    ];
    expect(told([arrest, trial], file)).toEqual({
      placed: ['keep arrest at 0', 'record new at 1', 'keep trial at 2'],
      retracted: [],
    });
  });

  it('retracts what it no longer states', () => {
    expect(told([arrest, trial, release], [stated('apprehension', 'arrest in May')])).toEqual({
      placed: ['keep arrest at 0'],
      retracted: ['trial', 'release'],
    });
  });

  it('restores a retracted event that it states again', () => {
    const gone = stored('gone', 'release', 'release in July', 2, true);
    expect(
      told([arrest, gone], [stated('apprehension', 'arrest in May'), stated('release', 'release in July')]),
    ).toEqual({
      placed: ['keep arrest at 0', 'restore gone at 2'],
      retracted: [],
    });
  });

  it('leaves a retracted event alone that says something else', () => {
    const gone = stored('gone', 'release', 'release in July', 2, true);
    expect(told([gone], [stated('release', 'release in August')])).toEqual({
      placed: ['record new at 0'],
      retracted: [],
    });
  });

  it('keeps two events that say the same as two', () => {
    const again = stored('again', 'visit', 'a visit', 1);
    const visit = stored('visit', 'visit', 'a visit', 0);
    expect(told([visit, again], [stated('visit', 'a visit')])).toEqual({
      placed: ['keep visit at 0'],
      retracted: ['again'],
    });
  });

  it('puts events into the order of the file', () => {
    expect(
      told([arrest, trial], [stated('trial_opened', 'trial in June'), stated('apprehension', 'arrest in May')]),
    ).toEqual({
      placed: ['keep trial at 1', 'keep arrest at 2'],
      retracted: [],
    });
  });
});
