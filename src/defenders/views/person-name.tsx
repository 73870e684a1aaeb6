import { mainName, Name, nativeName } from '../domain/names';

/** One written form of a name, as far as a page needs it. */
export type NameShown = Name;

/** A name keeps its own direction and language: Chinese, Japanese and Korean draw the same letter differently. */
export function NameText({ name, plain }: { name: NameShown; plain?: boolean }) {
  return (
    <bdi lang={name.lang ?? undefined} dir="auto" class={plain ? undefined : 'other'}>
      {name.text}
    </bdi>
  );
}

/** Main name and native name, as lists show a person. */
export function PersonName({ names, href }: { names: NameShown[]; href?: string }) {
  const main = <NameText name={mainName(names)} plain />;
  const native = nativeName(names);
  return (
    <>
      {href ? <a href={href}>{main}</a> : main}
      {native && (
        <>
          {' '}
          <NameText name={native} />
        </>
      )}
    </>
  );
}
