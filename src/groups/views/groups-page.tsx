import { Allowed } from '../../web/allowed';
import { Layout } from '../../web/layout';
import { counted } from '../../web/day-text';
import { Pages, PagesAround } from '../../web/pagination';

/** One joint case in the list. */
export interface GroupRowShown {
  id: string;
  name: string;
  hashtag?: string | null;
  members: number;
  /** How many of the members are held today. */
  held: number;
}

export interface GroupsPageProps {
  rows: GroupRowShown[];
  pages: PagesAround;
  notice?: string;
}

/** The joint cases and campaigns. */
export function GroupsPage({ rows, pages, notice }: GroupsPageProps) {
  return (
    <Layout title="Joint cases" current="groups" notice={notice}>
      <header class="head split">
        <div>
          <h1>Joint cases</h1>
          <p class="lead">
            People detained in one case, or followed in one campaign. Their common dates become one alert.
          </p>
        </div>
        <Allowed to="case.write">
          <p class="actions">
            <a class="btn primary" href="/groups/new">
              Form a joint case
            </a>
          </p>
        </Allowed>
      </header>
      {rows.length === 0 ? (
        <div class="empty">
          <h2>No joint case yet</h2>
          <p>
            Form one when people were taken together or a campaign speaks of them together. The defenders must be
            registered first.
          </p>
        </div>
      ) : (
        <ul class="rows people">
          {rows.map((row) => (
            <li key={row.id}>
              <p>
                <a href={`/groups/${row.id}`}>
                  <bdi dir="auto">{row.name}</bdi>
                </a>
              </p>
              <p class="other">{row.hashtag && <bdi>{row.hashtag}</bdi>}</p>
              <p class="end under">
                {counted(row.members, 'member')}, {row.held} held
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pages {...pages} />
    </Layout>
  );
}
