import { Consent } from './defenders/consent.entity';
import { DefenderName } from './defenders/defender-name.entity';
import { Defender } from './defenders/defender.entity';
import { CaseGroup } from './groups/case-group.entity';
import { GroupMember } from './groups/group-member.entity';
import { HistoryEntry } from './history/history-entry.entity';
import { Citation } from './timeline/citation.entity';
import { Event } from './timeline/event.entity';

/** Every table that TypeORM maps. A feature adds its entities here. */
export const entities: (new () => object)[] = [
  HistoryEntry,
  Defender,
  DefenderName,
  Consent,
  Event,
  Citation,
  CaseGroup,
  GroupMember,
];
