import { ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document from a page component. Text is escaped; there is no hydration and no state in the page. */
export function page<P extends object>(component: ComponentType<P>, props: P): string {
  return `<!doctype html>\n${renderToString(h(component as ComponentType<object>, props))}\n`;
}
