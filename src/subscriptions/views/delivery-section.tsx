import { type RuleCode, ruleCodes } from '../../alerts/domain/alert';
import { ruleLabels } from '../../alerts/domain/rule-labels';
import { Choice, type Option, TextInput } from '../../web/controls';
import type { FormState } from '../../web/form-values';
import { zones } from '../domain/checks';
import { type Ladders, ladderOf, ladderWords } from '../../ladders/domain/ladder';
import { rhythms } from '../domain/rhythm';
import { type Language, languages } from '../domain/subscription';
import { languageNames, rhythmWords } from './subscription-words';

/** What the form offers of ways and days. */
export interface DeliveryOffered {
  ladders: Ladders;
  receivers: { id: string; name: string }[];
  /** Does the organisation allow names in mails? */
  allowsNames: boolean;
}

/** How long before, and in which way. */
export function DeliverySection({ form, ladders, receivers, allowsNames }: DeliveryOffered & { form: FormState }) {
  return (
    <>
      <section aria-labelledby="when">
        <h2 id="when">How long before</h2>
        <Choice
          form={form}
          name="steps"
          label="Lead times"
          options={[
            { value: 'ladder', label: 'The ladder of each kind of date' },
            { value: 'own', label: 'My own days' },
          ]}
        />
        <LadderList ladders={ladders} />
        <TextInput
          form={form}
          name="leads"
          label="Own days"
          size="medium"
          hint="Days before the date, set apart by commas: 0 is the day itself, -1 the day after it. Counts with “My own days”."
        />
      </section>
      <section aria-labelledby="how">
        <h2 id="how">How</h2>
        <div class="pair">
          <Choice
            form={form}
            name="way"
            label="Way"
            options={[
              { value: 'mail', label: 'By mail' },
              { value: 'list', label: 'In Vigil alone' },
              ...receivers.map(({ id, name }) => ({ value: `webhook:${id}`, label: `Webhook: ${name}` })),
            ]}
          />
          <Choice
            form={form}
            name="rhythm"
            label="Rhythm"
            options={rhythms.map((value) => ({ value, label: rhythmWords[value] }))}
          />
        </div>
        <div class="pair">
          <TextInput form={form} name="at" label="Time of day" hint="As 07:00." />
          <ZoneChoice form={form} />
        </div>
        <div class="pair">
          <TextInput
            form={form}
            name="quiet_from"
            label="Quiet from"
            hint="Nothing is sent from this time, as 22:00."
          />
          <TextInput form={form} name="quiet_to" label="Quiet until" hint="Up to this time, as 07:00." />
        </div>
        <Choice
          form={form}
          name="language"
          label="Language"
          options={languages.map((value: Language) => ({ value, label: languageNames[value] }))}
        />
        <Names form={form} allowsNames={allowsNames} />
      </section>
    </>
  );
}

/** Zones of the IANA data base, by their part of the world. One that is written in an older way is kept. */
function ZoneChoice({ form }: { form: FormState }) {
  const all = zones();
  const chosen = form.values.zone;
  const known = chosen && !all.includes(chosen) ? [chosen, ...all] : all;
  const option = (zone: string): Option => ({ value: zone, label: zone.replaceAll('_', ' ') });
  const parts = [...new Set(known.filter((zone) => zone.includes('/')).map((zone) => zone.split('/')[0]!))];
  return (
    <Choice
      form={form}
      name="zone"
      label="Time zone"
      hint="Of your days and hours."
      options={known.filter((zone) => !zone.includes('/')).map(option)}
      groups={parts.map((part) => ({
        label: part,
        options: known.filter((zone) => zone.startsWith(`${part}/`)).map(option),
      }))}
    />
  );
}

function LadderList({ ladders }: { ladders: Ladders }) {
  return (
    <details>
      <summary>The ladders</summary>
      <dl class="facts inner">
        {ruleCodes.map((rule: RuleCode) => (
          <div key={rule}>
            <dt>{ruleLabels[rule]}</dt>
            <dd>{ladderWords(ladderOf(rule, ladders))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Names({ form, allowsNames }: { form: FormState; allowsNames: boolean }) {
  const chosen = form.values.names === 'yes';
  return (
    <fieldset class="field" id="f-names" tabIndex={-1} aria-describedby="f-names-hint">
      <legend class="legend">Names</legend>
      <div class="doubt">
        <label>
          <input type="checkbox" name="names" value="yes" checked={chosen && allowsNames} disabled={!allowsNames} />
          <span>Name people in mails</span>
        </label>
      </div>
      <p class="hint" id="f-names-hint">
        {allowsNames
          ? 'A mail passes through servers of others and is kept there. Without a tick it names the reference of a case, and leads into Vigil.'
          : 'The organisation does not allow names in mails: they name the reference of a case, and lead into Vigil. An administrator can allow them.'}
      </p>
    </fieldset>
  );
}
