import { quoted } from '../web/fields';
import { isZone } from '../lib/zone';
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
