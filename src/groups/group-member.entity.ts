import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Defender } from '../defenders/defender.entity';
import type { Day } from '../lib/calendar-date';
import { CaseGroup } from './case-group.entity';

/** A defender's membership of a joint case. */
@Entity('group_member')
@Index('group_member_group_idx', ['groupId', 'position'])
@Index('group_member_defender_idx', ['defenderId'])
export class GroupMember {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'group_member_pkey' }) id: string;
  @Column({ type: 'uuid' }) groupId: string;
  @ManyToOne(() => CaseGroup, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'group_id', foreignKeyConstraintName: 'group_member_group_fk' })
  group?: CaseGroup;
  @Column({ type: 'uuid' }) defenderId: string;
  @ManyToOne(() => Defender, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'defender_id', foreignKeyConstraintName: 'group_member_defender_fk' })
  defender?: Defender;
  @Column({ type: 'int' }) position: number;
  /** EDTF, as written; null: from the beginning. */
  @Column({ type: 'text', nullable: true }) fromDate: string | null;
  /** EDTF, as written; null: to this day. */
  @Column({ type: 'text', nullable: true }) toDate: string | null;
  /** The earliest day that `fromDate` may mean. */
  @Column({ type: 'date', nullable: true }) fromDay: Day | null;
  /** The latest day that `toDate` may mean. */
  @Column({ type: 'date', nullable: true }) toDay: Day | null;
  /** The level of the case, for row security; the database keeps it. */
  @Column({ type: 'smallint', default: 4, insert: false, update: false, select: false }) caseLevel?: number;
}
