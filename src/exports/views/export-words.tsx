import { audienceLabels } from '../../disclosure/views/words';
import type { ReportLanguage } from '../../reports/domain/report';
import { longDay } from '../../lib/date-text';
import type { ExportState } from '../domain/export-state';
import { stateWords } from '../domain/export-state';
import type { TemplateOffered } from '../domain/templates';
import type { ListedExport } from '../export';

export const crumbs = [{ href: '/exports', label: 'Exports' }];

export const languageLabels: Record<ReportLanguage, string> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ar: 'Arabic',
  zh: 'Chinese',
  ru: 'Russian',
};

/** The name of a template by its code; one that is gone stands for itself. */
export const templateName = (templates: readonly TemplateOffered[], code: string): string =>
  templates.find((one) => one.code === code)?.name ?? 'A template that is gone';

/** What it is made as, for whom, as of when. */
export function WhatItIs({ one, templates }: { one: ListedExport; templates: readonly TemplateOffered[] }) {
  return (
    <>
      {templateName(templates, one.template)}
      {one.templateVersion !== null && ` (version ${one.templateVersion})`}, {one.format.toUpperCase()}, in{' '}
      {languageLabels[one.language]}. For: {audienceLabels[one.audience]}. As of {longDay(one.day)}.
      {one.identityDocuments && ' With identity documents and residence.'}
    </>
  );
}

export const StateTag = ({ state }: { state: ExportState }) => (
  <b class={state === 'failed' || state === 'refused' ? 'tag held' : 'tag'}>{stateWords[state]}</b>
);

/** How long something still is, in words: in 3 hours, in 12 minutes. */
export function timeLeft(until: Date, now: Date): string {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
  if (minutes <= 0) return 'now';
  if (minutes < 120) return minutes === 1 ? 'in 1 minute' : `in ${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `in ${hours} hours` : `in ${Math.floor(hours / 24)} days`;
}

/** Size of a file, in words. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
