import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Defender } from './defender.entity';
import type { Day } from '../lib/calendar-date';
import type { ConsentScope, ConsentValue, ConsentWay, LegalGround } from './domain/consent';

/** What the person or the family answered about one purpose. No row: not known. */
@Entity('consent')
@Check('consent_value_check', `value IN ('given', 'refused', 'withdrawn', 'not_asked', 'cannot_ask')`)
@Check('consent_how_check', `how IN ('in_writing', 'by_message', 'by_phone', 'in_person', 'through_lawyer', 'other')`)
@Check('consent_ground_check', `ground IN ('vital_interests', 'made_public', 'legal_claims', 'public_interest')`)
@Index('consent_named_idx', { synchronize: false })
@Index('consent_review_idx', { synchronize: false })
export class Consent {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'consent_pkey' }) defenderId: string;
  @ManyToOne(() => Defender, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'defender_id', foreignKeyConstraintName: 'consent_defender_fk' })
  defender?: Defender;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'consent_pkey' }) scope: ConsentScope;
  @Column({ type: 'text' }) value: ConsentValue;
  /** Who answered, in relation to the person. */
  @Column({ type: 'text', nullable: true }) answeredBy: string | null;
  /** EDTF, as written. */
  @Column({ type: 'text', nullable: true }) answeredOn: string | null;
  @Column({ type: 'text', nullable: true }) how: ConsentWay | null;
  @Column({ type: 'date', nullable: true }) reviewOn: Day | null;
  @Column({ type: 'text', nullable: true }) ground: LegalGround | null;
  @Column({ type: 'text', nullable: true }) groundNote: string | null;
  /** The level of the case, for row security; the database keeps it. */
  @Column({ type: 'smallint', default: 4, insert: false, update: false, select: false }) caseLevel?: number;
}
