import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Generated,
  Index,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { DayCount } from './domain/day-count';

/** Defenders in a joint case or campaign. */
@Entity('case_group')
@Index('case_group_reference_key', ['reference'], { unique: true })
@Index('case_group_seq_key', ['seq'], { unique: true })
@Check('case_group_day_count_check', `day_count IN ('exclusive', 'inclusive')`)
export class CaseGroup {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'case_group_pkey' }) id: string;
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS', update: false })
  @Generated('identity' as 'increment')
  seq: number;
  @Column({ type: 'text' }) reference: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', nullable: true }) hashtag: string | null;
  @Column({ type: 'text', nullable: true }) dayCount: DayCount | null;
  @VersionColumn({ default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt: Date;
}
