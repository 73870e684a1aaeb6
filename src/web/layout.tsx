import { ComponentChildren } from 'preact';
import type { Permission } from '../access/domain/roles';
import { currentScope } from '../access/scope';
import { type Viewer, viewerMay } from '../access/viewer';
import { assetUrl } from './assets';
import { PostForm } from './post-form';

export type Section = 'home' | 'defenders' | 'groups' | 'calendar' | 'imports' | 'people' | 'trail' | 'account';

interface Link {
  key: Section;
  href: string;
  label: string;
  /** Who may go there. */
  needs: Permission;
}

const sections: Link[] = [
  { key: 'home', href: '/', label: 'Today', needs: 'case.read' },
  { key: 'defenders', href: '/defenders', label: 'Defenders', needs: 'case.read' },
  { key: 'groups', href: '/groups', label: 'Joint cases', needs: 'case.read' },
  { key: 'calendar', href: '/calendar', label: 'Calendar', needs: 'case.read' },
  { key: 'people', href: '/people', label: 'People', needs: 'account.manage' },
  { key: 'trail', href: '/audit', label: 'Trail', needs: 'audit.read' },
];

interface LayoutProps {
  title: string;
  current?: Section;
  /** Said once, after a change. */
  notice?: string;
  /** Shown in the search box of the header. */
  search?: string;
  children: ComponentChildren;
}

/** The frame of every page: skip link, main navigation, search, footer. Whoever is not signed in gets no more than the frame. */
export function Layout({ title, current, notice, search, children }: LayoutProps) {
  const viewer = currentScope()?.viewer;
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <title>{`${title} · Vigil`}</title>
        <link rel="icon" type="image/png" href={assetUrl('icon.png')} />
        <link rel="stylesheet" href={assetUrl('app.css')} />
        <script type="module" src={assetUrl('unsaved.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href="/">
              Vigil
            </a>
            {viewer && <Navigation viewer={viewer} current={current} />}
            {viewer && viewerMay(viewer, 'case.read') && <Search search={search} />}
            {viewer && <Own viewer={viewer} current={current} />}
          </div>
        </header>
        <main id="main" class="wrap" tabIndex={-1}>
          {notice && (
            <p class="notice" role="status">
              {notice}
            </p>
          )}
          {children}
        </main>
        <footer class="foot">
          <div class="wrap">
            <p>Vigil. True, safe, on time.</p>
            <p>
              <a href="/api/docs">Interface for programs</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}

interface OfViewer {
  viewer: Viewer;
  current?: Section;
}

function Navigation({ viewer, current }: OfViewer) {
  return (
    <nav aria-label="Main">
      <ul>
        {sections
          .filter(({ needs }) => viewerMay(viewer, needs))
          .map(({ key, href, label }) => (
            <li key={key}>
              <a href={href} aria-current={key === current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Search({ search }: { search?: string }) {
  return (
    <form role="search" class="search" action="/defenders">
      <input
        type="search"
        name="q"
        aria-label="Find a defender by name, in any script, or by reference"
        placeholder="Name or reference"
        value={search}
        dir="auto"
        autocomplete="off"
      />
    </form>
  );
}

/** Who is signed in, and the way out. */
function Own({ viewer, current }: OfViewer) {
  return (
    <div class="own">
      <a href="/account" aria-current={current === 'account' ? 'page' : undefined}>
        {viewer.name}
      </a>
      <PostForm action="/sign-out">
        <button class="link">Sign out</button>
      </PostForm>
    </div>
  );
}

/** The way back, above the heading of a page. */
export function Breadcrumb({ trail }: { trail: { href: string; label: ComponentChildren }[] }) {
  return (
    <nav class="crumbs" aria-label="Breadcrumb">
      <ol>
        {trail.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
