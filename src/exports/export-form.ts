import { type FormReading, type FormValues, textOf } from '../web/form-values';

const fields = ['group', 'q', 'country', 'status', 'template', 'audience', 'language', 'format', 'day'];

/** What the form of the builder says, as the input it stands for. References stand with commas, spaces or on lines. */
export function readExportForm(values: FormValues): FormReading {
  const named = (textOf(values, 'defenders') ?? '').split(/[\s,;，、؛،]+/).filter(Boolean);
  const input: Record<string, unknown> = Object.fromEntries(fields.map((name) => [name, textOf(values, name)]));
  const printed = values.identity_documents === 'yes' && { identity_documents: true };
  return { input: { ...input, ...(named.length > 0 && { defenders: named }), ...printed }, problems: [], rows: {} };
}
