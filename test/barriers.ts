import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/**
 * What axe finds on a page that keeps somebody from using it. Pages of ours hold no frames; so axe need not be carried
 * into them, nor open a page of its own to put their results together, which takes longer than to look.
 */
export async function barriersOn(page: Page): Promise<Violation[]> {
  if (page.frames().length > 1) throw new Error('The page holds frames, into which nobody would look.');
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return (await axe.analyze()).violations;
}
