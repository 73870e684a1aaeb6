import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Defender } from './defender.entity';
import type { NameKind } from './domain/name-kinds';

/** One written form of a defender's name. */
@Entity('defender_name')
@Index('defender_name_defender_idx', ['defenderId', 'position'])
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
}
