import type { DateWords } from '../date-words';
import { listIn } from './pieces';

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

const or = listIn('fr', 'disjunction');

/** Dates in French. The first of a month is an ordinal. */
export const frenchDates: DateWords = {
  months,
  seasons: { 21: 'printemps', 22: 'été', 23: 'automne', 24: 'hiver' },
  day: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  month: (month, year) => `${month} ${year}`,
  season: (season, year, next) => `${season} ${next ? `${year}-${next}` : year}`,
  years: (first, last) => `années ${first} à ${last}`,
  about: (date) => `vers ${date}`,
  uncertain: (date) => `${date} (incertain)`,
  daysOf: (days, month, year) => `${or(days.map((day) => (day === '1' ? '1er' : day)))} ${month} ${year}`,
  interval: (from, to, days) => (days ? `du ${from} au ${to}` : `de ${from} à ${to}`),
  within: (date) => `pendant ${date}`,
  openFrom: (from) => `début : ${from}, en cours ou fin inconnue`,
  endNotKnown: (from) => `début : ${from}, fin inconnue`,
  until: (to) => `fin : ${to}, début inconnu`,
  oneDayBetween: (from, to) => `un jour entre le ${from} et le ${to}`,
  someTimeBetween: (from, to) => `entre ${from} et ${to}`,
  by: (date) => `au plus tard : ${date}`,
  orLater: (date) => `${date} ou plus tard`,
  or,
};
