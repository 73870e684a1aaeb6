import type { Part, Report } from '../domain/report';
import { plainPicture } from '../pictures/picture-bytes';

interface PictureFile {
  type: 'image/png' | 'image/jpeg';
  base64: string;
}

const pictureFile = (bytes: Buffer): PictureFile => {
  const plain = plainPicture(bytes);
  return { type: plain.type === 'png' ? 'image/png' : 'image/jpeg', base64: plain.bytes.toString('base64') };
};

/** The report as JSON in the shape of `docs/report.schema.json`: the same content as every other format, for programs. */
export function renderReportJson(report: Report): string {
  const { organisation, parts, ...rest } = report;
  const { name, website, logo } = organisation;
  const written = {
    format: 'vigil-report',
    version: 1,
    ...rest,
    organisation: { name, website, logo: logo && pictureFile(logo) },
    parts: parts.map(partOf),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

const partOf = (part: Part): object => {
  if (part.kind !== 'picture') return part;
  const { bytes, ...rest } = part;
  return { ...rest, ...pictureFile(bytes) };
};
