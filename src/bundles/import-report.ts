/** What became, or with a dry run would become, of the records of a bundle. */
export interface ImportReport {
  dry_run: boolean;
  defenders: { created: number; corrected: number; unchanged: number };
  events: { created: number; corrected: number; restored: number; retracted: number; unchanged: number };
  groups: { created: number; corrected: number; unchanged: number };
}

export const emptyReport = (dryRun: boolean): ImportReport => ({
  dry_run: dryRun,
  defenders: { created: 0, corrected: 0, unchanged: 0 },
  events: { created: 0, corrected: 0, restored: 0, retracted: 0, unchanged: 0 },
  groups: { created: 0, corrected: 0, unchanged: 0 },
});

/** The report in a few lines for people. */
export function describeReport(report: ImportReport): string {
  const part = (what: string, counts: Record<string, number>): string =>
    `${what}: ${Object.entries(counts)
      .filter(([word, n]) => n > 0 || word === 'created')
      .map(([word, n]) => `${n} ${word}`)
      .join(', ')}`;
  const lines = [part('Defenders', report.defenders), part('Events', report.events), part('Groups', report.groups)];
  if (report.dry_run) lines.push('Nothing was written: this was a dry run.');
  return lines.join('\n');
}
