import { Problem } from '../lib/errors';
import { dateOf, dateValues } from '../web/date-values';
import { FormReading, FormValues, openedOn, textOf, writtenRows } from '../web/form-values';
import type { Group } from './group';

// Every row posts how well its dates are known; that alone makes no member.
const notWritten = /\.mode$/;

/** Reads the form of a joint case. */
export function readGroupForm(values: FormValues): FormReading {
  const problems: Problem[] = [];
  const rows = writtenRows(values, 'members', notWritten);
  const input = {
    reference: textOf(values, 'reference'),
    name: textOf(values, 'name'),
    hashtag: textOf(values, 'hashtag'),
    day_count: textOf(values, 'day_count'),
    members: rows.map((i) => ({
      defender: textOf(values, `members.${i}.defender`),
      from: dateOf(values, `members.${i}.from`, problems),
      to: dateOf(values, `members.${i}.to`, problems),
    })),
  };
  return { input, problems, rows: { members: rows } };
}

/** What the form shows for a joint case that is corrected. */
export function groupFormValues(group: Group): FormValues {
  const values: FormValues = {
    ...openedOn(group),
    reference: group.reference,
    name: group.name,
    hashtag: group.hashtag ?? undefined,
    day_count: group.dayCount ?? undefined,
  };
  group.members.forEach((member, i) => {
    values[`members.${i}.defender`] = member.defender;
    Object.assign(values, dateValues(`members.${i}.from`, member.from), dateValues(`members.${i}.to`, member.to));
  });
  return values;
}
