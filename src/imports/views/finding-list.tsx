import type { Finding } from '../domain/import-model';

const severities: Record<Finding['severity'], string> = {
  error: 'To be corrected',
  question: 'Question',
  note: 'Note',
};
const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text);

/** What is to be known of cells: where, what stands there, what is wrong, and what to do. */
export function FindingList({ findings, most = Infinity }: { findings: readonly Finding[]; most?: number }) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.slice(0, most).map((finding, i) => (
        <li key={i} class={finding.severity}>
          <strong>{severities[finding.severity]}</strong>
          {', row '}
          {finding.row}
          {finding.column && (
            <>
              {', '}
              <bdi dir="auto">{finding.column}</bdi>
            </>
          )}
          {finding.value && (
            <>
              {': “'}
              <bdi dir="auto">{short(finding.value)}</bdi>”
            </>
          )}
          {'. '}
          {finding.what}
          {finding.suggestion && ` ${finding.suggestion}`}
        </li>
      ))}
      {findings.length > most && <li>and {findings.length - most} more</li>}
    </ul>
  );
}
