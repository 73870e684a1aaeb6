import { mainName, nameOf } from '../../defenders/domain/names';
import { NameText } from '../../defenders/views/person-name';
import { WithheldFacts } from '../../casefile/views/as-told-page';
import { whyNotWords } from '../../disclosure/views/words';
import { capital } from '../../web/capital';
import { counted } from '../../web/day-text';
import type { PreviewedCase } from '../previews.service';

/** Cases one by one, each with what is withheld of it and why. */
export function WithheldList({ cases }: { cases: PreviewedCase[] }) {
  return (
    <ul class="rows people">
      {cases.map((one) => (
        <li key={one.id}>
          <div>
            <p>
              <a href={`/defenders/${one.id}`}>
                <NameText name={mainName(one.names)} plain />
              </a>
            </p>
            <p class="under">
              <bdi>{one.reference}</bdi>
            </p>
          </div>
          <div class="under">
            <Withheld {...one} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Withheld({ withheld: { everything, facts }, isWhole, names }: PreviewedCase) {
  if (everything)
    return (
      <p>
        <b class="tag held">Left out</b> {capital(whyNotWords[everything])}.
      </p>
    );
  if (facts.length === 0) return <p>Nothing is withheld.</p>;
  return (
    <details>
      <summary>
        {counted(facts.length, 'fact')} withheld<span class="hidden"> of {nameOf({ names })}</span>
        {!isWhole && ', and with them status, days and dates'}
      </summary>
      <WithheldFacts facts={facts} />
    </details>
  );
}
