import { type INestApplicationContext } from '@nestjs/common';
import { type Viewer } from '../access/viewer';
import { BundlesService } from './bundles.service';
import { examples } from './examples/examples';
import { type ImportReport } from './import-report';

/** Imports the example cases when there is no case at all, as at the very first start; null when there is one. */
export async function seedExamples(app: INestApplicationContext, viewer: Viewer): Promise<ImportReport | null> {
  const bundles = app.get(BundlesService);
  return (await bundles.isEmpty(viewer)) ? bundles.import(viewer, examples) : null;
}
