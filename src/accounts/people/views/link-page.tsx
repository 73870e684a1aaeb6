import { Breadcrumb, Layout } from '../../../web/layout';

export interface LinkPageProps {
  title: string;
  link: string;
  /** As `72 hours`. */
  holds: string;
  person: { id: string; name: string };
}

/** Shows a link that opens an account, once, where no mail goes out. */
export function LinkPage({ title, link, holds, person }: LinkPageProps) {
  const back = { href: `/people/${person.id}`, label: <bdi dir="auto">{person.name}</bdi> };
  return (
    <Layout title={title} current="people">
      <Breadcrumb trail={[{ href: '/people', label: 'People' }, back]} />
      <header class="head">
        <h1>{title}</h1>
        <p class="lead">
          This link is shown only now. Hand it over in a safe way: in person, or by an encrypted message. Whoever has it
          first gets in. It works once, for {holds}.
        </p>
      </header>
      <p class="card">
        <code class="secret">{link}</code>
      </p>
      <p class="more">
        <a href={back.href}>Done: to the page of {back.label}</a>
      </p>
    </Layout>
  );
}
