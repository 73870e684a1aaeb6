import type { Telling } from '../../../defenders/domain/may-be-told';
import { nameOf } from '../../../defenders/domain/names';
import type { Profile } from '../../../defenders/profile';
import { whyNotWords } from '../../../disclosure/views/words';
import { CaseCrumbs } from '../../../sharing/views/case-crumbs';
import { TextInput } from '../../../web/controls';
import { ErrorSummary, titleOf } from '../../../web/error-summary';
import { FileInput } from '../../../web/file-input';
import { Kept, Submit } from '../../../web/form-parts';
import type { FormState } from '../../../web/form-values';
import { Layout } from '../../../web/layout';
import { PostForm } from '../../../web/post-form';
import { SensitivityChoice } from '../../../web/sensitivity-choice';
import type { Portrait } from '../portrait';
import { PortraitPicture } from './portrait-picture';

export interface PortraitPageProps {
  defender: Profile;
  portrait?: Portrait;
  /** May it be shown in public today? */
  telling: Telling;
  form: FormState;
}

const fieldNames = { picture: 'Photograph', alt: 'What it shows', credit: 'Credit', sensitivity: 'May be told to' };

/** Adds, replaces and removes the photograph of a defender. */
export function PortraitPage({ defender, portrait, telling, form }: PortraitPageProps) {
  const action = `/defenders/${defender.id}/portrait`;
  return (
    <Layout title={titleOf(`Photograph of ${nameOf(defender)}`, form)} current="defenders">
      <CaseCrumbs defender={defender} />
      <header class="head">
        <h1>Photograph</h1>
      </header>
      <ErrorSummary form={form} names={fieldNames} />
      <div class="cols">
        <PostForm class="form" action={action} enctype="multipart/form-data" novalidate data-unsaved>
          <Kept form={form} names={['version']} />
          <FileInput
            form={form}
            name="picture"
            label={portrait ? 'Another photograph' : 'Photograph'}
            hint="JPEG, PNG or WebP of at most 10 MB. Place, time, device and names that stand in the file are dropped; only the picture is kept. A photograph can itself show where somebody lives."
          />
          <TextInput
            form={form}
            name="alt"
            label="What it shows"
            required
            hint="For those who do not see it, as “Portrait of a woman with glasses, smiling”."
          />
          <TextInput form={form} name="credit" label="Credit" hint="Who took it, or whom to name beside it." />
          <SensitivityChoice form={form} name="sensitivity" />
          <div class="actions">
            <Submit>{portrait ? 'Save' : 'Add the photograph'}</Submit>
            <a class="btn" href={`/defenders/${defender.id}`}>
              Cancel
            </a>
          </div>
        </PostForm>
        <aside class="side" aria-label="The photograph as it is">
          <section class="card" aria-labelledby="public">
            <h2 id="public">In public</h2>
            <p>
              {telling.told
                ? 'Share cards of public alerts show it.'
                : `No share card shows it: ${whyNotWords[telling.why]}.`}
            </p>
          </section>
          {portrait && (
            <section class="card" aria-labelledby="now">
              <h2 id="now">Now</h2>
              <PortraitPicture id={defender.id} portrait={portrait} />
              <PostForm action={`${action}/removal`}>
                <input type="hidden" name="version" value={portrait.version} />
                <button class="btn danger">Remove the photograph</button>
              </PostForm>
            </section>
          )}
        </aside>
      </div>
    </Layout>
  );
}
