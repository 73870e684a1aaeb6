import { ApiProperty } from '@nestjs/swagger';
import { isUuid } from '../lib/uuid';
import { field, quoted } from '../web/fields';
import { ListField } from '../web/nested-fields';
import { CodeField, TextListField } from '../web/text-fields';
import { DocumentInput } from './document.dto';
import { type BoxReason, boxReasons, mostBoxes, SIDE } from './domain/box';
import { mostPages } from './domain/file-kinds';

const whole = (least: number, most: number, about: string): PropertyDecorator =>
  field({
    required: true,
    check: (value) =>
      Number.isInteger(value) && (value as number) >= least && (value as number) <= most
        ? undefined
        : `must be a whole number from ${least} to ${most}, but is ${quoted(value)}.`,
    api: { type: 'integer', minimum: least, maximum: most, description: about },
  });

/** So many events one document may belong to. */
const mostEvents = 200;

const notIds = (texts: readonly string[]): string | undefined => {
  const wrong = texts.find((text) => !isUuid(text));
  return wrong === undefined ? undefined : `holds ${quoted(wrong)}, which is no id of an event.`;
};

/** What a program says anew of a document: all of it. */
export class DocumentCorrection extends DocumentInput {
  @TextListField({
    max: 36,
    items: mostEvents,
    check: notIds,
    about: 'Ids of the events of the case to which it belongs',
  })
  event_ids?: string[];
}

/** A rectangle of a page, in ten-thousandths of its width and height from the upper left. */
export class BoxInput {
  @whole(1, mostPages, 'Page, from 1')
  page: number;

  @whole(0, SIDE, 'Left edge')
  x0: number;

  @whole(0, SIDE, 'Upper edge')
  y0: number;

  @whole(0, SIDE, 'Right edge, more than the left one')
  x1: number;

  @whole(0, SIDE, 'Lower edge, more than the upper one')
  y1: number;

  @CodeField(boxReasons, { what: 'a reason', about: 'Why it is blacked out; left out: other' })
  reason?: BoxReason;
}

/** A copy that lacks what is under boxes. */
export class RedactionInput extends DocumentInput {
  @ListField(() => BoxInput, { what: 'boxes', required: true, min: 1, max: mostBoxes })
  boxes: BoxInput[];
}

/** A form with a file, as the description for programs has it. */
export class DocumentUpload {
  @ApiProperty({ type: 'string', format: 'binary', description: 'PDF, JPEG, PNG or WebP, up to 10 MB' }) file: unknown;
  @ApiProperty({ maxLength: 300 }) title: string;
  @ApiProperty({ enum: ['public', 'partners', 'internal', 'restricted'] }) sensitivity: string;
  @ApiProperty({ required: false, description: 'Ids of events of the case, with commas between them' })
  event_ids?: string;
}
