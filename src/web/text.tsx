import { ComponentChildren } from 'preact';
import { isWebUrl } from '../lib/web-url';

/** Text that a person wrote, in whatever script: each paragraph finds its own direction. */
export function Prose({ text, lang }: { text: string; lang?: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((p) => p.trim() !== '');
  return (
    <>
      {paragraphs.map((paragraph, i) => (
        <p key={i} dir="auto" lang={lang} class="prose">
          {paragraph}
        </p>
      ))}
    </>
  );
}

/** A link out of Vigil: the other side learns nothing of where the reader came from. */
export function OutLink({ url, children }: { url: string | undefined | null; children: ComponentChildren }) {
  return url && isWebUrl(url) ? (
    <a href={url} rel="external noreferrer noopener">
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}

/** The place where a source is published, as a reader knows it: `www.example.org/a/b` as example.org. */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
