import type { LanguageCode } from './language';

/** What is said of a quiet case to colleagues, in each language: nothing of whom or what. */
export const quietHeadlines: Record<LanguageCode, string> = {
  en: 'Something falls due in a case that is kept quiet: open Vigil to read it',
  fr: 'Une date arrive dans une affaire gardée discrète\u00a0: ouvrez Vigil pour la lire',
  es: 'Se acerca una fecha en un caso que se mantiene en reserva: abra Vigil para leerla',
  ar: 'يحين موعد في قضية تُبقى طيّ الكتمان: افتحوا \u2068Vigil\u2069 للاطلاع عليه',
  zh: '一个不公开的案件有日期将至：请打开 Vigil 查看',
  ru: 'Наступает дата по делу, о котором не говорят открыто: откройте Vigil, чтобы прочитать',
};
