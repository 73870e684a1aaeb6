import { Bundle } from '../bundle';
import { changshaThree } from './changsha-three';
import { inventedInAmericas } from './invented-americas';
import { inventedInAsia } from './invented-asia';
import { inventedInChina } from './invented-china';
import { inventedGroups, inventedInEurope } from './invented-europe';
import { inventedInMiddleEastAndAfrica } from './invented-middle-east';
import { xuebing } from './xuebing';

/** The example cases: five real people of two published joint cases, and invented people who say so. */
export const examples: Bundle = {
  format: 'vigil-cases',
  version: 1,
  defenders: [
    ...xuebing.defenders,
    ...changshaThree.defenders,
    ...inventedInChina,
    ...inventedInAsia,
    ...inventedInMiddleEastAndAfrica,
    ...inventedInEurope,
    ...inventedInAmericas,
  ],
  groups: [...xuebing.groups, ...changshaThree.groups, ...inventedGroups],
};
