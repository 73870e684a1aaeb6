import { DefenderInput } from '../defenders/defender.dto';
import { GroupInput } from '../groups/group.dto';
import { CitationInput, EventInput } from '../timeline/event.dto';
import { ListField } from '../web/nested-fields';

/** The name and version that a bundle file states of itself. */
export const bundleFormat = 'vigil-cases';
export const bundleVersion = 1;

export type BundleCitation = CitationInput;
export type BundleEvent = EventInput;
export type BundleGroup = GroupInput;

/** A defender in a bundle: who they are, and their whole timeline. */
export class BundleDefender extends DefenderInput {
  @ListField(() => EventInput, { what: 'events', max: 10_000 })
  events?: EventInput[];
}

/** The exchange format: whole cases as one JSON document, described in docs/bundle.schema.json. */
export interface Bundle {
  format: typeof bundleFormat;
  version: typeof bundleVersion;
  defenders: BundleDefender[];
  groups: BundleGroup[];
}
