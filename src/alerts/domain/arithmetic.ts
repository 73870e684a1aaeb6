import { describeDate, shortDay } from '../../lib/date-text';
import { DefenderMilestone } from '../../milestones/domain/milestone';
import { Known } from './known';
import { Merged } from './merge';
import { nameOrReference } from '../../defenders/domain/publicity';

/** How the date came about, so that a person can check it: "19 Sep 2021 + 1 year = 19 Sep 2022 (taken into custody: …)". */
export function arithmeticOf(merged: Merged, known: Known, audience: 'public' | 'task'): string {
  const lines = new Map<string, string[]>();
  for (const milestone of merged.milestones) {
    const line = `${sum(milestone, merged)} (${lowerFirst(milestone.basis)}${milestone.uncertain ? ', date uncertain' : ''}`;
    const names = lines.get(line) ?? [];
    names.push(nameOrReference(known.person(milestone.defenderId)));
    lines.set(line, names);
  }
  const sums = [...lines].map(([line, names]) => `${line}: ${names.join(', ')})`);
  const sources = known.sourcesOf([...new Set(merged.milestones.flatMap((m) => m.eventIds))], audience);
  const named = sources.map((s) => s.title ?? s.url).filter(Boolean);
  sums.push(named.length ? `source: ${[...new Set(named)].join(', ')}` : 'no source is recorded');
  if (merged.milestones.some((m) => m.eventIds.some((id) => known.isDisputed(id))))
    sums.push('sources differ on the date; the preferred one is used');
  return sums.join('; ');
}

const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);

function sum(m: DefenderMilestone, merged: Merged): string {
  const many = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;
  switch (m.rule) {
    case 'COUNT-DAY':
      return merged.group?.dayCount === 'inclusive'
        ? `${shortDay(m.anchor)} is day 1, ${shortDay(m.on)} is day ${m.count}`
        : `${shortDay(m.anchor)} + ${many(m.count, 'day')} = ${shortDay(m.on)}, the first day not counted`;
    case 'REL-COUNT':
      return `${shortDay(m.anchor)} − ${many(m.count, 'day')} = ${shortDay(m.on)}`;
    case 'REL-DUE':
      return `${shortDay(m.detail?.date ?? m.on)}, no release recorded by ${shortDay(m.on)}`;
    case 'DPR-END':
    case 'BAN-END':
    case 'WGEID-URG':
      return shortDay(m.on);
    case 'RESENT-RISK':
    case 'TRIAL-NEXT':
      return m.count < 0
        ? `${shortDay(m.detail?.date ?? m.on)} + ${many(-m.count, 'day')} = ${shortDay(m.on)}`
        : `${shortDay(m.detail?.date ?? m.on)} − ${many(m.count, 'day')} = ${shortDay(m.on)}`;
    case 'FEST-INSIDE':
      return `${shortDay(m.on)} is number ${m.count} since ${shortDay(m.anchor)}`;
    case 'STALE':
    case 'REL-NRR':
      return `${shortDay(m.detail?.date ?? m.on)} + ${many(m.count, 'day')} = ${shortDay(m.on)}`;
    case 'LAW-LIMIT':
    case 'LAW-EXT-DUE':
    case 'APPEAL-WIN':
    case 'UN-REPLY':
    case 'UN-FOLLOW':
      return `due on ${shortDay(m.on)}`;
    case 'ANNIV-Y':
    case 'ANNIV-ENFD':
    case 'ANNIV-SENT':
    case 'ANNIV-TRIAL':
    case 'ANNIV-FORCED-LAWYER':
    case 'BIRTHDAY':
    case 'AGE-ROUND': {
      if (m.detail?.lunar) return `${shortDay(m.anchor)} + ${m.count} years of the lunar calendar = ${shortDay(m.on)}`;
      const day = m.precision === 'month' ? (d: string) => describeDate({ text: d.slice(0, 7) }) : shortDay;
      const start = m.precision === 'window' ? `${shortDay(m.anchor)} at the earliest` : day(m.anchor);
      return `${start} + ${many(m.count, m.unit)} = ${day(m.on)}`;
    }
  }
}
