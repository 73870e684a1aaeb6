import type { ComposedAlert } from '../../alerts/domain/compose';
import { headline } from '../../alerts/domain/wording/headline';
import { languageFor } from '../../alerts/domain/wording/languages';
import type { LanguageCode } from '../../alerts/domain/wording/language';
import { nameIn } from '../../alerts/domain/wording/names';
import { between, contrast, inkOn } from '../../organisation/domain/contrast';
import { type Count, countOf } from './count';
import { type Format, formats, mostPhotos, photoPlace } from './formats';
import { type Piece, pieceOf, scriptOf } from './pieces';

/** Who speaks, as far as a card shows it. */
export interface Speaker {
  name: string;
  hashtag: string | null;
  ground: string;
  accent: string;
  logo: object | null;
}

/** One person on a card: by the name for the language, and by one in another script where there is one. */
export interface PersonDrawn {
  name: Piece;
  other: Piece | null;
}

/** Everything that is drawn, as the template reads it. */
export interface CardContent {
  width: number;
  height: number;
  lang: LanguageCode;
  rtl: boolean;
  ground: string;
  ink: string;
  accent: string;
  soft: string;
  people: PersonDrawn[];
  count: Count | null;
  sentence: Piece;
  hashtag: Piece | null;
  organisation: Piece | null;
  logo: boolean;
  photos: string[];
  beside: boolean;
  side: number;
}

/** More people than this are called by the name of their joint case. */
export const mostNamed = 6;

const lengths = { name: 80, sentence: 320, hashtag: 100, organisation: 120 };

/** Less than the ink, and still to be read: 4.5 to 1 where the ground allows it (WCAG 2.2, 1.4.3). */
function softOn(ground: string): string {
  const ink = inkOn(ground);
  const fitting = [0.3, 0.2, 0.1].map((part) => between(ink, ground, part));
  return fitting.find((colour) => contrast(colour, ground) >= 4.5) ?? ink;
}

/** Those who are named, in both scripts. */
function peopleOn({ facts }: ComposedAlert, language: LanguageCode): PersonDrawn[] {
  const words = languageFor(language);
  if (facts.names.length > mostNamed) {
    return facts.group ? [{ name: pieceOf(facts.group.name, 'en', lengths.name), other: null }] : [];
  }
  return facts.names.map((fallback, i) => {
    const person = facts.people?.[i];
    const text = nameIn(words, person, fallback);
    const script = scriptOf(text);
    const other = person?.names.find((name) => scriptOf(name.text) !== undefined && scriptOf(name.text) !== script);
    return { name: named(text, person?.names), other: other ? named(other.text, [other]) : null };
  });
}

function named(text: string, forms: readonly { text: string; lang?: string | null }[] = []): Piece {
  const lang = forms.find((form) => form.text === text)?.lang ?? scriptOf(text)?.lang ?? 'en';
  return pieceOf(text, lang, lengths.name);
}

/**
 * What stands on the card of an alert, in a language. It says what the headline says and nothing else.
 * @param photos how many photographs there are; they are shown when there is one of each who is named, and few enough
 */
export function cardContent(
  alert: ComposedAlert,
  speaker: Speaker,
  { language, format, photos }: { language: LanguageCode; format: Format; photos: number },
): CardContent {
  const { ground, accent } = speaker;
  const { beside, side } = photoPlace(format, photos);
  const hashtag = alert.facts.group?.hashtag ?? speaker.hashtag;
  return {
    ...formats[format],
    lang: language,
    rtl: language === 'ar',
    ground,
    ink: inkOn(ground),
    accent,
    soft: softOn(ground),
    people: peopleOn(alert, language),
    count: countOf(alert, language),
    sentence: { ...pieceOf(headline(alert.facts, language), language, lengths.sentence), rtl: language === 'ar' },
    hashtag: hashtag ? pieceOf(hashtag.replace(/^[#＃]?/u, '#'), language, lengths.hashtag) : null,
    organisation: speaker.name ? pieceOf(speaker.name, 'en', lengths.organisation) : null,
    logo: speaker.logo !== null,
    photos: Array.from({ length: Math.min(photos, mostPhotos) }, (_, i) => `photo-${i}.jpg`),
    beside,
    side,
  };
}
