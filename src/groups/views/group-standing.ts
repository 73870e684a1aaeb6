import { counted } from '../../web/day-text';
import { MemberShown } from './members';

/** How the members stand, in one sentence: nobody is called free of whom that is not known. */
export function standingText(members: MemberShown[]): string {
  if (members.length === 0) return 'It has no members yet.';
  const count = (standing: string): number => members.filter((m) => m.standing === standing).length;
  const [held, free, dead, unclear] = ['held', 'free', 'dead', 'unclear'].map(count) as [
    number,
    number,
    number,
    number,
  ];
  if (held === members.length) {
    if (held === 1) return 'The one member is held.';
    return held === 2 ? 'Both members are held.' : `All ${held} members are held.`;
  }
  const parts = [
    held && `${held} held`,
    free && `${free} at liberty`,
    dead && `${dead} dead`,
    unclear && `${unclear} not clear`,
  ].filter(Boolean);
  return `${counted(members.length, 'member')}: ${parts.join(', ')}.`;
}
