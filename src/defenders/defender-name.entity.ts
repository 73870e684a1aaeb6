import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Sensitivity } from '../access/domain/audience';
import { Defender } from './defender.entity';
import type { NameKind } from './domain/name-kinds';

/** One written form of a defender's name. */
@Entity('defender_name')
@Index('defender_name_defender_idx', ['defenderId', 'position'])
@Check('defender_name_sensitivity_check', `sensitivity IN ('public', 'partners', 'internal', 'restricted')`)
export class DefenderName {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'defender_name_pkey' }) id: string;
  @Column({ type: 'uuid' }) defenderId: string;
  @ManyToOne(() => Defender, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'defender_id', foreignKeyConstraintName: 'defender_name_defender_fk' })
  defender?: Defender;
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'text' }) text: string;
  /** BCP 47. */
  @Column({ type: 'text', nullable: true }) lang: string | null;
  @Column({ type: 'text', nullable: true }) kind: NameKind | null;
  /** How widely it may be told; null: as the case. */
  @Column({ type: 'text', nullable: true }) sensitivity: Sensitivity | null;
  /** The level of the case, for row security; the database keeps it. */
  @Column({ type: 'smallint', default: 4, insert: false, update: false, select: false }) caseLevel?: number;
}
