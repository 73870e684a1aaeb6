import { standingText } from './group-standing';
import { MemberShown } from './members';

const held = { standing: 'held' } as MemberShown;

it.each([
  [[held], 'The one member is held.'],
  [[held, held], 'Both members are held.'],
  [[held, held, held], 'All 3 members are held.'],
])('A joint case says how its members stand: %#', (members, text) => {
  expect(standingText(members)).toBe(text);
});
