import { World } from './world';

const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of a piece of HTML as a reader meets them, line by line. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<\/(p|li|h\d|div|dt|dd|summary|section|option|label)>/g, '\n')
    .replace(/<span class="under"/g, '\n$&')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name]!)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();

/** A page as the server sends it. */
export interface ReadPage {
  html: string;
  words: string;
  /** The words of the section whose heading has this id. */
  section(heading: string): string;
}

/** Opens a page of the application, which must be there. */
export async function readPage(world: World, path: string): Promise<ReadPage> {
  const { text: html } = await world.http.get(path).expect(200);
  return {
    html,
    words: wordsOf(html),
    section: (heading) => wordsOf(new RegExp(`<section[^>]*"${heading}".*?</section>`, 's').exec(html)?.[0] ?? ''),
  };
}
