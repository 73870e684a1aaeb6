import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Defender } from './defender.entity';
import type { ConsentScope, ConsentValue } from './domain/consent';

/** What the person or the family answered about one purpose. No row: not known. */
@Entity('consent')
@Check('consent_value_check', `value IN ('given', 'refused', 'withdrawn', 'not_asked', 'cannot_ask')`)
export class Consent {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'consent_pkey' }) defenderId: string;
  @ManyToOne(() => Defender, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'defender_id', foreignKeyConstraintName: 'consent_defender_fk' })
  defender?: Defender;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'consent_pkey' }) scope: ConsentScope;
  @Column({ type: 'text' }) value: ConsentValue;
}
