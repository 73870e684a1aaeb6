import { type FormState, type FormValues, textOf } from '../web/form-values';
import type { Refusal } from '../web/submit';
import type { AlertFile } from './alert-file';

/** The form that says who handles an alert: as it stands, or as somebody has filled it in in vain. */
export function handlingForm({ work }: AlertFile, values?: FormValues, refusal?: Refusal): FormState {
  const handling = work?.handling;
  const stands: FormValues = {
    assignee: handling?.assigneeId ?? undefined,
    note: handling?.note ?? undefined,
    version: String(handling?.version ?? 0),
  };
  return {
    values: { ...stands, ...(values && { ...values, version: stands.version, open: 'yes' }) },
    problems: refusal?.stale ? [] : (refusal?.problems ?? []),
  };
}

/** An empty note is one that was taken away; a form that does not ask for it leaves it. */
export const readHandling = (values: FormValues) => ({
  input: {
    assignee: values.assignee === undefined ? undefined : (textOf(values, 'assignee') ?? 'nobody'),
    note: values.note,
  },
  problems: [],
  rows: {},
});
