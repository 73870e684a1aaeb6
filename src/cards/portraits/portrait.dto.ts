import { sensitivities, type Sensitivity } from '../../access/domain/audience';
import { CodeField, TextField } from '../../web/text-fields';
import type { PortraitWords } from './portrait';

/** What is written beside a photograph. */
export class PortraitInput implements PortraitWords {
  @TextField({ max: 300, required: true, about: 'What it shows' })
  alt: string;

  @TextField({ max: 200, about: 'Who took it, or whom to name beside it' })
  credit?: string;

  @CodeField(sensitivities, { what: 'a circle that may be told' })
  sensitivity?: Sensitivity;
}
