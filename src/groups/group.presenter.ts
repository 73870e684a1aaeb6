import { ApiProperty } from '@nestjs/swagger';
import { GroupInput } from './group.dto';
import type { Group } from './group';

/** A group as the API gives it: what is not known is absent. */
export class GroupResource extends GroupInput {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

/** Names each field: a new column reaches nobody by accident. */
export function presentGroup(group: Group): GroupResource {
  return {
    id: group.id,
    reference: group.reference,
    name: group.name,
    hashtag: group.hashtag ?? undefined,
    day_count: group.dayCount ?? undefined,
    members: group.members.map(({ defender, from, to }) => ({
      defender,
      from: from ?? undefined,
      to: to ?? undefined,
    })),
    version: group.version,
    created_at: group.createdAt.toISOString(),
    updated_at: group.updatedAt.toISOString(),
  };
}
