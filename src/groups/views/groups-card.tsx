/** A joint case, as far as a member's page needs it. */
export interface GroupShown {
  id: string;
  name: string;
  hashtag?: string | null;
  memberCount?: number;
}

/** The joint cases that a person belongs to. */
export function GroupsCard({ groups }: { groups: GroupShown[] }) {
  if (groups.length === 0) return null;
  return (
    <section class="card" aria-labelledby="groups">
      <h2 id="groups">{groups.length === 1 ? 'Joint case' : 'Joint cases'}</h2>
      <ul class="lines">
        {groups.map((group) => (
          <li key={group.id}>
            <a href={`/groups/${group.id}`}>
              <bdi dir="auto">{group.name}</bdi>
            </a>
            {group.hashtag && (
              <span class="under">
                <bdi>{group.hashtag}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
