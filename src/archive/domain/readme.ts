import type { Day } from '../../lib/calendar-date';

/** What lies first in an archive, for whoever opens it years later without Vigil. */
export const readme = (organisation: string, day: Day): string => `Everything that ${organisation} has in Vigil, ${day}
${'='.repeat(60)}

This file names people at risk, their relatives and their sources. Keep it as you keep
the keys of the house: encrypted, on few disks, and no longer than you need it.

cases.json       all cases with their timelines and sources, as one document.
                 "vigil import cases.json" reads it. Format: docs/bundle.md of Vigil.
tables/*.csv     every table, for a spreadsheet. UTF-8. What begins like a formula
                 has an apostrophe before it.
tables/*.jsonl   the same, exactly, one JSON object a line. These are read back.
files/           photographs, documents and other files, as they were brought in.
schema.json      the columns of each table, their types, and what refers to what.
manifest.json    what is here, with the number of rows and the SHA-256 of each file;
                 and what was left out, and why: passwords, keys, links with secrets.

To bring it back: an empty Vigil of the same version, then
"vigil archive read FILE". People set a new password and a new second factor there.

Dates are days without a time zone, as people know them ("2021-09", "2021-09-19?":
EDTF, ISO 8601-2). Moments are in UTC.
`;
