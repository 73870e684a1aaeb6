import { type RuleCode, ruleCodes } from '../../alerts/domain/alert';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import { Choice, TextInput } from '../../web/controls';
import { momentText } from '../../web/day-text';
import { Submit } from '../../web/form-parts';
import type { FormState } from '../../web/form-values';
import { PostForm } from '../../web/post-form';

/** What is muted, as its owner may know it. */
export interface MuteShown {
  id: string;
  rule: RuleCode | null;
  /** The case or joint case; null with `isCase`: one that she may not see at present. */
  name: string | null;
  href?: string;
  isCase: boolean;
  /** The name of the subscription; null: all of them. */
  subscription: string | null;
  at: Date;
}

export interface MutesShown {
  muted: MuteShown[];
  /** Where something can be muted. */
  subscriptions: { id: string; name: string }[];
}

/** What is not told for now, and the form for more. */
export function MutedSection({ muted, subscriptions, form }: MutesShown & { form: FormState }) {
  return (
    <div class="cols">
      <section aria-labelledby="muted">
        <h2 id="muted">Muted</h2>
        {muted.length === 0 ? (
          <p class="empty">Nothing is muted. Mails have a link for it, which works without signing in.</p>
        ) : (
          <ul class="rows sign-ins">
            {muted.map((mute) => (
              <li key={mute.id}>
                <div>
                  <p>
                    <What {...mute} />
                  </p>
                  <p class="under">
                    {mute.subscription === null ? (
                      'In all your subscriptions'
                    ) : (
                      <>
                        In <bdi dir="auto">{mute.subscription}</bdi>
                      </>
                    )}
                    , since {momentText(mute.at)}
                  </p>
                </div>
                <PostForm action={`/account/subscriptions/mutes/${mute.id}/removal`}>
                  <button class="btn">
                    Unmute<span class="hidden"> {mute.rule ? ruleLabels[mute.rule] : (mute.name ?? '')}</span>
                  </button>
                </PostForm>
              </li>
            ))}
          </ul>
        )}
      </section>
      <aside class="side" aria-label="Mute something">
        <section class="card" aria-labelledby="mute">
          <h2 id="mute">Mute something</h2>
          <PostForm class="form" action="/account/subscriptions/mutes" novalidate>
            <Choice
              form={form}
              name="rule"
              label="Kind of date"
              none="Choose"
              options={[
                { value: 'all', label: 'Everything' },
                ...ruleCodes.map((value) => ({ value, label: ruleLabels[value] })),
              ]}
            />
            <TextInput form={form} name="defender" label="Or a case" hint="Its reference." />
            <Choice
              form={form}
              name="subscription"
              label="Where"
              none="All my subscriptions"
              options={subscriptions.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div class="actions">
              <Submit>Mute</Submit>
            </div>
          </PostForm>
        </section>
      </aside>
    </div>
  );
}

function What({ rule, name, href, isCase }: MuteShown) {
  if (rule) return <b>{ruleLabels[rule] ?? rule}</b>;
  if (!isCase) return <b>Everything</b>;
  if (name === null) return <b>A case that is not open to you at present</b>;
  return (
    <a href={href}>
      <bdi dir="auto">{name}</bdi>
    </a>
  );
}
