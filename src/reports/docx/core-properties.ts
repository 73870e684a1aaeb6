import type { Report } from '../domain/report';
import { writable } from '../text/writable';

const escaped = (text: string): string =>
  writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a file says of itself (ECMA-376 part 2, 11): the organisation made it, at the moment that stands on it. */
export function coreProperties({ title, organisation, copy, language }: Report): string {
  const moment = `${new Date(copy.madeAt).toISOString().slice(0, 19)}Z`;
  const by = escaped(organisation.name);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${by}</dc:creator>`,
    `<dc:identifier>${escaped(copy.reference)}</dc:identifier><dc:language>${language}</dc:language>`,
    `<cp:lastModifiedBy>${by}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
