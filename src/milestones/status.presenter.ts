import { ApiProperty } from '@nestjs/swagger';
import { type PenaltyKind, penaltyKinds } from '../custody/domain/custody-record';
import { custodyStatusCodes, type CustodyStatus } from '../custody/domain/custody-status';
import type { SpellAnswer, StatusAnswer } from '../custody/domain/status-answer';
import type { Day } from '../lib/calendar-date';

class SupplementaryPenaltyResource {
  @ApiProperty({ enum: [...penaltyKinds], description: '`dpr`: deprivation of political rights' }) kind: PenaltyKind;
  @ApiProperty({ format: 'date' }) from: Day;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day; null for life' })
  until: Day | null;
}

class SpellResource implements SpellAnswer {
  @ApiProperty({ type: 'integer', description: 'Which of the spells of the defender: 1, 2, …' }) number: number;
  @ApiProperty({ description: 'False while the dates leave open whether custody holds on this very day' })
  certain: boolean;
  @ApiProperty({ description: 'In EDTF, as written' }) from: string;
  @ApiProperty({ type: String, nullable: true, description: 'In EDTF; null while it goes on or the end is not known' })
  to: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The first not counted; null where no number is known' })
  days: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day of the term of imprisonment' })
  term_ends: Day | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) half_term: Day | null;
  @ApiProperty({ type: [SupplementaryPenaltyResource], description: 'Penalties that run after release' })
  supplementary: SupplementaryPenaltyResource[];
}

/** Where a defender stands on a day, as the API and the command line give it. */
export class StatusResource implements StatusAnswer {
  @ApiProperty({ enum: [...custodyStatusCodes] }) status: CustodyStatus;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'In EDTF. Held: when the spell began; otherwise: from when the status holds',
  })
  since: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Days from `since`, the first not counted' })
  days: number | null;
  @ApiProperty({
    type: SpellResource,
    nullable: true,
    description: 'The spell of custody of that day, or the last one',
  })
  spell: SpellResource | null;
  @ApiProperty({ description: 'What the status follows from, as a person can check it' }) because: string;
}

/** Names each field: a new one reaches nobody by accident. */
export const presentStatus = ({ status, since, days, spell, because }: StatusAnswer): StatusResource => ({
  status,
  since,
  days,
  spell: spell && presentSpell(spell),
  because,
});

const presentSpell = (spell: SpellAnswer): SpellResource => ({
  number: spell.number,
  certain: spell.certain,
  from: spell.from,
  to: spell.to,
  days: spell.days,
  term_ends: spell.term_ends,
  half_term: spell.half_term,
  supplementary: spell.supplementary.map(({ kind, from, until }) => ({ kind, from, until })),
});
