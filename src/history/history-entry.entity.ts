import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type HistoryAction = 'insert' | 'update' | 'delete';

/** One change of one row: who, when, before, after. Written by triggers of the database alone, and never changed. */
@Entity('history')
@Index('history_defender_idx', ['defenderId', 'id'])
@Index('history_restricted_idx', { synchronize: false })
@Index('history_group_idx', { synchronize: false })
@Check('history_action_check', `action IN ('insert', 'update', 'delete')`)
export class HistoryEntry {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'history_pkey',
  })
  id: number;
  /** The moment the transaction began: the same for all rows of one change. */
  @Column({ type: 'timestamptz', default: () => 'now()' }) at: Date;
  /** `userId` of the viewer. */
  @Column({ type: 'text' }) actor: string;
  /** The case the row belongs to; null for a group. */
  @Column({ type: 'uuid', nullable: true }) defenderId: string | null;
  /** The table. */
  @Column({ type: 'text' }) subject: string;
  @Column({ type: 'text' }) subjectId: string;
  @Column({ type: 'text' }) action: HistoryAction;
  @Column({ type: 'jsonb', nullable: true }) before: Record<string, unknown> | null;
  @Column({ type: 'jsonb', nullable: true }) after: Record<string, unknown> | null;
}
