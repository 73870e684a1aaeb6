import type { DateWords } from '../date-words';
import { listIn } from './pieces';

const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

const or = listIn('es', 'disjunction');

/** Dates in Spanish. */
export const spanishDates: DateWords = {
  months,
  seasons: { 21: 'primavera', 22: 'verano', 23: 'otoño', 24: 'invierno' },
  day: (day, month, year) => `${day} de ${month} de ${year}`,
  month: (month, year) => `${month} de ${year}`,
  season: (season, year, next) => `${season} de ${next ? `${year}-${next}` : year}`,
  years: (first, last) => `años ${first} a ${last}`,
  about: (date) => `hacia ${date}`,
  uncertain: (date) => `${date} (incierto)`,
  daysOf: (days, month, year) => `${or(days)} de ${month} de ${year}`,
  interval: (from, to, days) => (days ? `del ${from} al ${to}` : `de ${from} a ${to}`),
  within: (date) => `durante ${date}`,
  openFrom: (from) => `inicio: ${from}, en curso o con fin desconocido`,
  endNotKnown: (from) => `inicio: ${from}, fin desconocido`,
  until: (to) => `fin: ${to}, inicio desconocido`,
  oneDayBetween: (from, to) => `un día entre el ${from} y el ${to}`,
  someTimeBetween: (from, to) => `entre ${from} y ${to}`,
  by: (date) => `a más tardar: ${date}`,
  orLater: (date) => `${date} o más tarde`,
  or,
};
