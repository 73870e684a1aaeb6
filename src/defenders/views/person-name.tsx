/** One written form of a name, as far as a page needs it. */
export interface NameShown {
  text: string;
  lang?: string | null;
  kind?: string | null;
}

/** The name by which the person is spoken of: the one marked so, or the first that was written down. */
export function mainName(names: NameShown[]): NameShown {
  return names.find((n) => n.kind === 'main') ?? names.find((n) => n.kind !== 'do-not-publish') ?? names[0]!;
}

/** The name in the person's own script, when it is another than the main one. */
export function nativeName(names: NameShown[]): NameShown | undefined {
  const main = mainName(names);
  return names.find((n) => n.kind === 'native' && n !== main && n.text !== main.text);
}

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
