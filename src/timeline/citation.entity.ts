import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Sensitivity } from '../access/domain/audience';
import { Event } from './event.entity';

/** What one source says about one event. */
@Entity('citation')
@Index('citation_event_idx', ['eventId', 'position'])
@Index('citation_dated_idx', { synchronize: false })
@Check('citation_sensitivity_check', `sensitivity IN ('public', 'partners', 'internal', 'restricted')`)
export class Citation {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'citation_pkey' }) id: string;
  @Column({ type: 'uuid' }) eventId: string;
  @ManyToOne(() => Event, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'event_id', foreignKeyConstraintName: 'citation_event_fk' })
  event?: Event;
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'text', nullable: true }) title: string | null;
  @Column({ type: 'text', nullable: true }) url: string | null;
  /** EDTF, as written. */
  @Column({ type: 'text', nullable: true }) published: string | null;
  /** The date this source gives for the event, when it differs; EDTF, as written. */
  @Column({ type: 'text', nullable: true }) date: string | null;
  @Column({ type: 'text', nullable: true }) quote: string | null;
  @Column({ type: 'text', nullable: true }) reliability: string | null;
  /** How widely it may be told; null: as the case. */
  @Column({ type: 'text', nullable: true }) sensitivity: Sensitivity | null;
  /** When it was recorded here. */
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
