import { CodeField, TextField } from '../web/text-fields';
import { YesField } from '../subscriptions/subscription-fields';
import { formats } from './webhook';

/** A webhook as a form states it. */
export class WebhookInput {
  @TextField({ max: 80, required: true })
  name: string;

  /** Left out: as it was. */
  @TextField({ max: 2000 })
  url?: string;

  @CodeField(formats, { what: 'a format of webhooks', required: true })
  format: 'vigil' | 'mattermost';

  @YesField('May what is public be named?')
  names?: boolean;
}
