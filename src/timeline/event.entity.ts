import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { Sensitivity } from '../access/domain/audience';
import type { EventKind, ReleaseType } from '../custody/domain/event-kinds';
import type { LegalDetails } from '../custody/domain/legal-details';
import { Defender } from '../defenders/defender.entity';
import type { Day } from '../lib/calendar-date';
import type { DatePrecision, PartialDate } from '../lib/partial-date';

/** The penalty of a judgment: ISO 8601 durations, or `life`; keys as in a bundle. */
export interface StoredSentence {
  imprisonment?: string;
  dpr?: string;
  travel_ban?: string;
  counted_from?: string;
}

/** Something that happened to a defender. Never deleted: what proves wrong is retracted, with the reason. */
@Entity('event')
@Index('event_defender_idx', ['defenderId', 'earliest'])
@Check('event_dates_check', 'earliest <= latest')
@Check('event_retraction_check', '(retracted_at IS NULL) = (retraction_reason IS NULL)')
@Check('event_sensitivity_check', `sensitivity IN ('public', 'partners', 'internal', 'restricted')`)
@Index('event_sensitivity_idx', { synchronize: false })
export class Event {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'event_pkey' }) id: string;
  @Column({ type: 'uuid' }) defenderId: string;
  @ManyToOne(() => Defender, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'defender_id', foreignKeyConstraintName: 'event_defender_fk' })
  defender?: Defender;
  /** Order of entry; decides between events of the same day. */
  @Column({ type: 'int' }) position: number;
  @Column({ type: 'text' }) kind: EventKind;
  /** EDTF, as written. The next four columns are computed from it. */
  @Column({ type: 'text' }) date: string;
  @Column({ type: 'date', nullable: true }) earliest: Day | null;
  @Column({ type: 'date', nullable: true }) latest: Day | null;
  @Column({ type: 'text' }) precision: DatePrecision;
  @Column({ type: 'text' }) qualifier: PartialDate['qualifier'];
  @Column({ type: 'text', nullable: true }) place: string | null;
  @Column({ type: 'text', nullable: true }) summary: string | null;
  @Column({ type: 'jsonb', nullable: true }) sentence: StoredSentence | null;
  @Column({ type: 'text', nullable: true }) releaseType: ReleaseType | null;
  /** Who acted, on whose order, by which law. */
  @Column({ type: 'jsonb', nullable: true }) legal: LegalDetails | null;
  @Column({ type: 'text', nullable: true }) preferredReason: string | null;
  /** How widely it may be told; null: as the case. */
  @Column({ type: 'text', nullable: true }) sensitivity: Sensitivity | null;
  /** Lists of a bundle (citations) that were stated to be empty: "none" is not "not known". */
  @Column({ type: 'text', array: true, nullable: true }) statedNone: string[] | null;
  @Column({ type: 'timestamptz', nullable: true }) retractedAt: Date | null;
  @Column({ type: 'text', nullable: true }) retractionReason: string | null;
  @VersionColumn({ default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt: Date;
  /** The level of the case, for row security; the database keeps it. */
  @Column({ type: 'smallint', default: 4, insert: false, update: false, select: false }) caseLevel?: number;
}
