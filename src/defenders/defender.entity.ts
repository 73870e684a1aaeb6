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
import type { BirthdayCalendar } from '../milestones/domain/birthdays';
import type { Confidentiality } from './domain/consent';
import type { FieldSensitivity } from './domain/field-sensitivity';
import type { Stance } from './domain/stance';

/** A person whose case is followed: identity only. What is null is not known. */
@Entity('defender')
@Index('defender_reference_key', ['reference'], { unique: true })
@Index('defender_seq_key', ['seq'], { unique: true })
@Index('defender_country_idx', ['country', 'seq'])
@Index('defender_search_doc_trgm', { synchronize: false })
@Index('defender_name_keys_idx', { synchronize: false })
@Index('defender_reference_lower', { synchronize: false })
@Index('defender_level_idx', { synchronize: false })
@Index('defender_sensitivity_idx', { synchronize: false })
@Index('defender_stance_review_idx', { synchronize: false })
@Check('defender_stance_check', `stance ->> 'value' IN ('public', 'quiet', 'no_mention', 'under_review')`)
@Check('defender_sensitivity_check', `jsonb_typeof(sensitivity) = 'object'`)
@Check('defender_birthday_calendar_check', `birthday_calendar IN ('gregorian', 'lunar', 'both')`)
@Check('defender_country_check', `country ~ '^[A-Z]{2}$'`)
@Check('defender_nationalities_check', 'cardinality(nationalities) > 0')
export class Defender {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'defender_pkey' }) id: string;
  /** Order of registration; the cursor of every list. */
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS', update: false })
  @Generated('identity' as 'increment')
  seq: number;
  @Column({ type: 'text' }) reference: string;
  @Column({ type: 'text', nullable: true }) gender: string | null;
  /** EDTF, as written. */
  @Column({ type: 'text', nullable: true }) born: string | null;
  /** By which calendar the birthday is kept; null: not stated, the Gregorian one. */
  @Column({ type: 'text', nullable: true }) birthdayCalendar: BirthdayCalendar | null;
  /** Codes of the festivals that the person keeps; null: not stated, those of the country. */
  @Column({ type: 'text', array: true, nullable: true }) festivals: string[] | null;
  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', nullable: true }) country: string | null;
  /** ISO 3166-1 alpha-2, or `stateless` alone; null: not known. */
  @Column({ type: 'text', array: true, nullable: true }) nationalities: string[] | null;
  /** Null: not known. Empty: known to be none. */
  @Column({ type: 'text', array: true, nullable: true }) professions: string[] | null;
  @Column({ type: 'text', array: true, nullable: true }) rights: string[] | null;
  @Column({ type: 'text', nullable: true }) summary: string | null;
  /** Null: not stated, and treated as internal. */
  @Column({ type: 'text', nullable: true }) confidentiality: Confidentiality | null;
  /** The place of `confidentiality` among the levels; the database keeps it. */
  @Column({ type: 'smallint', default: 2, insert: false, update: false }) level: number;
  /** Null: not stated, and treated as public. */
  @Column({ type: 'jsonb', nullable: true }) stance: Stance | null;
  /** How widely single fields may be told; a field that is not named is as the case. */
  @Column({ type: 'jsonb', nullable: true }) sensitivity: FieldSensitivity | null;
  /** The names, normalised and in lines: see `search-doc.ts`. */
  @Column({ type: 'text' }) searchDoc: string;
  /** Keys by which namesakes are found: see `lib/name-keys.ts`. */
  @Column({ type: 'int', array: true, default: [], select: false }) nameKeys: number[];
  /** Lists of a bundle (consent, events) that were stated to be empty: "none" is not "not known". */
  @Column({ type: 'text', array: true, nullable: true }) statedNone: string[] | null;
  @VersionColumn({ default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt: Date;
}
