import { isZone } from '../lib/zone';
import { quoted } from '../web/fields';
import { PatternField, TextField, UrlField } from '../web/text-fields';
import { isColour } from './domain/contrast';

const ColourField = (about: string): PropertyDecorator =>
  PatternField({
    max: 7,
    about,
    example: '#0b5563',
    check: (text) =>
      isColour(text) ? undefined : `${quoted(text)} is not a colour. Write # and six of 0–9 and a–f, as #0b5563.`,
  });

/** What is said of the organisation. A field that is left out is emptied; colours then are those of Vigil. */
export class OrganisationInput {
  @TextField({ max: 120, required: true })
  name: string;

  @UrlField('Its website')
  website?: string;

  @TextField({ max: 500, lines: true, about: 'Postal address; it stands in submissions to the UN alone' })
  address?: string;

  @PatternField({
    max: 254,
    about: 'E-mail address for submissions to the UN',
    example: 'submissions@example.org',
    check: (text) =>
      /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
        ? undefined
        : `${quoted(text)} is not an e-mail address. Write it as name@example.org.`,
  })
  email?: string;

  @PatternField({
    max: 60,
    about: 'Telephone for submissions to the UN, with the code of the country',
    example: '+41 22 555 01 00',
    check: (text) =>
      /^[+\p{Nd}][\p{Nd} ()./-]*$/u.test(text) && text.replace(/\P{Nd}/gu, '').length >= 5
        ? undefined
        : `${quoted(text)} is not a telephone number. Write it with digits, as +41 22 555 01 00.`,
  })
  phone?: string;

  @PatternField({
    max: 100,
    example: '#FreeThem',
    check: (text) =>
      /^[#＃][\p{L}\p{N}\p{M}_]+$/u.test(text)
        ? undefined
        : `${quoted(text)} is not a hashtag. Write # and letters, digits or _, without spaces.`,
  })
  hashtag?: string;

  @ColourField('Behind everything on a card')
  ground?: string;

  @ColourField('Of the number on a card')
  accent?: string;

  @PatternField({
    max: 60,
    about: 'IANA zone',
    example: 'Europe/Zurich',
    check: (text) => (isZone(text) ? undefined : `${quoted(text)} is not a time zone. Write it as Europe/Zurich.`),
  })
  zone?: string;
}
