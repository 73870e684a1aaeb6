import type * as docx from 'docx';
import type { TextWatermark as Watermark } from 'docx/watermarks';

/**
 * The parts of a document of Word, described instead of made: so that a long document can be handed to a program beside
 * this one, where making it stalls nobody. They have the types of those that they stand for; `word-writer.cjs` makes them.
 */
function described<T>(name: string): T {
  return class {
    readonly $make = name;
    constructor(readonly options?: unknown) {}
  } as unknown as T;
}

export const Bookmark = described<typeof docx.Bookmark>('Bookmark');
export type Document = docx.Document;
export const Document = described<typeof docx.Document>('Document');
export const ExternalHyperlink = described<typeof docx.ExternalHyperlink>('ExternalHyperlink');
export type Footer = docx.Footer;
export const Footer = described<typeof docx.Footer>('Footer');
export const FootnoteReferenceRun = described<typeof docx.FootnoteReferenceRun>('FootnoteReferenceRun');
export type Header = docx.Header;
export const Header = described<typeof docx.Header>('Header');
export const ImageRun = described<typeof docx.ImageRun>('ImageRun');
export const InternalHyperlink = described<typeof docx.InternalHyperlink>('InternalHyperlink');
export const PageBreak = described<typeof docx.PageBreak>('PageBreak');
export type Paragraph = docx.Paragraph;
export const Paragraph = described<typeof docx.Paragraph>('Paragraph');
export const Tab = described<typeof docx.Tab>('Tab');
export type Table = docx.Table;
export const Table = described<typeof docx.Table>('Table');
export type TableCell = docx.TableCell;
export const TableCell = described<typeof docx.TableCell>('TableCell');
export const TableRow = described<typeof docx.TableRow>('TableRow');
export type TextRun = docx.TextRun;
export const TextRun = described<typeof docx.TextRun>('TextRun');
export const TextWatermark = described<typeof Watermark>('TextWatermark');
