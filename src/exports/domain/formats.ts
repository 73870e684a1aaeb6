/** What a file can be written as. */
export const exportFormats = ['pdf', 'docx', 'html', 'xlsx', 'csv', 'json', 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface FormatRule {
  /** For a list of choices. */
  words: string;
  /** Media type (IANA). */
  type: string;
}

export const formatRules: Record<ExportFormat, FormatRule> = {
  pdf: { words: 'PDF, for reading and printing', type: 'application/pdf' },
  docx: {
    words: 'DOCX, for writing on in a word processor',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { words: 'HTML, one page for a browser', type: 'text/html; charset=utf-8' },
  xlsx: { words: 'XLSX, a spreadsheet', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { words: 'CSV, a plain table', type: 'text/csv; charset=utf-8' },
  json: { words: 'JSON, for programs', type: 'application/json; charset=utf-8' },
  zip: { words: 'ZIP, of tables and files', type: 'application/zip' },
};

/** Formats of documents, of tables, and of archives. */
export const documentFormats = ['pdf', 'docx', 'html', 'json'] as const satisfies readonly ExportFormat[];
export const tableFormats = ['xlsx', 'csv', 'json'] as const satisfies readonly ExportFormat[];
export const archiveFormats = ['zip'] as const satisfies readonly ExportFormat[];

export const isFormat = (code: unknown): code is ExportFormat => (exportFormats as readonly unknown[]).includes(code);

export const isTableFormat = (format: ExportFormat): format is (typeof tableFormats)[number] =>
  (tableFormats as readonly ExportFormat[]).includes(format);
