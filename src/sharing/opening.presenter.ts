import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Level, levels, levelWords } from '../access/domain/levels';
import { type Role, roles } from '../access/domain/roles';
import type { CaseAccess, OpeningShown, RoleCount } from './case-access';

/** To whom a case is opened, as the API gives it. Names, and no addresses. */
export class OpeningResource {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ['open', 'ended'] }) state: 'open' | 'ended';
  @ApiPropertyOptional({ format: 'uuid', description: 'Of the account' }) account?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Of the team' }) team?: string;
  @ApiProperty({ description: 'Of the person or the team' }) name: string;
  @ApiPropertyOptional({ enum: roles }) role?: Role;
  @ApiProperty({ format: 'date-time' }) opened_at: string;
  @ApiProperty({ description: 'The name of whoever opened it' }) opened_by: string;
  @ApiPropertyOptional({ format: 'date', description: 'The last day on which it is open' }) until?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'The moment at which it is over' }) ends_at?: string;
  @ApiPropertyOptional() reason?: string;
  @ApiProperty({ description: 'Goes on, but gives nobody sight of a case of this level' }) idle: boolean;
}

class RoleSight {
  @ApiProperty({ enum: roles }) role: Role;
  @ApiProperty() people: number;
}

/** How widely a case may be known, and how many people see it. */
export class LevelResource {
  @ApiProperty({ enum: levels }) level: Level;
  @ApiProperty({ description: 'What the level means, in words' }) meaning: string;
  @ApiProperty({ description: 'How many people see the case' }) people: number;
  @ApiProperty({ type: [RoleSight], description: 'Roles that see it without being named' }) roles: RoleSight[];
  @ApiProperty({ description: 'Of the case' }) version: number;
}

/** Names each field: a new column reaches nobody by accident. */
export function presentOpening(opening: OpeningShown): OpeningResource {
  return {
    id: opening.id,
    state: opening.state,
    account: opening.accountId ?? undefined,
    team: opening.teamId ?? undefined,
    name: opening.name,
    role: opening.role ?? undefined,
    opened_at: opening.openedAt.toISOString(),
    opened_by: opening.openedBy,
    until: opening.until ?? undefined,
    ends_at: opening.endsAt?.toISOString(),
    reason: opening.reason ?? undefined,
    idle: opening.idle,
  };
}

export const presentLevel = ({ level, people, byRole, defender }: CaseAccess): LevelResource => ({
  level,
  meaning: levelWords[level],
  people,
  roles: byRole.map(({ role, people: count }: RoleCount) => ({ role, people: count })),
  version: defender.version,
});
