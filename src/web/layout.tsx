import { ComponentChildren } from 'preact';
import { assetUrl } from './assets';

export type Section = 'home' | 'defenders' | 'groups' | 'calendar';

const sections: { key: Section; href: string; label: string }[] = [
  { key: 'home', href: '/', label: 'Today' },
  { key: 'defenders', href: '/defenders', label: 'Defenders' },
  { key: 'groups', href: '/groups', label: 'Joint cases' },
  { key: 'calendar', href: '/calendar', label: 'Calendar' },
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

/** The frame of every page: skip link, main navigation, search, footer. */
export function Layout({ title, current, notice, search, children }: LayoutProps) {
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
            <nav aria-label="Main">
              <ul>
                {sections.map(({ key, href, label }) => (
                  <li key={key}>
                    <a href={href} aria-current={key === current ? 'page' : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
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
