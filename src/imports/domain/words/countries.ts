import { countryCodes, countryName } from '../../../lib/countries';
import { searchText } from '../../../lib/search-text';

/** Other names of countries, by code, as lists write them. */
const others: Record<string, string> = {
  CN: 'PRC|P.R.C.|P.R. China|People’s Republic of China|Mainland China|中华人民共和国|中華人民共和國|中國|中国大陆|大陆|КНР|République populaire de Chine|Tibet|Xinjiang|East Turkestan|西藏|新疆',
  HK: 'Hong Kong|Hongkong|香港|Hong-Kong|Гонконг',
  MO: 'Macau|Macao|澳门|澳門',
  TW: 'Taiwan|臺灣|台湾|台灣|ROC',
  RU: 'Russian Federation|Fédération de Russie|Federación de Rusia|РФ|Российская Федерация|俄国',
  US: 'USA|U.S.|U.S.A.|United States of America|Etats-Unis|EE.UU.|EEUU|США|美國',
  GB: 'UK|U.K.|Great Britain|England|Scotland|Wales|Royaume Uni|Великобритания|英國',
  AE: 'UAE|U.A.E.|Emirates|EAU|ОАЭ|阿联酋',
  SA: 'KSA|Saudi|沙特',
  IR: 'Islamic Republic of Iran|Persia',
  SY: 'Syrian Arab Republic',
  VN: 'Viet Nam|Socialist Republic of Vietnam',
  KP: 'DPRK|North Korea|Corée du Nord|Corea del Norte|КНДР|朝鲜',
  KR: 'ROK|South Korea|Corée du Sud|Corea del Sur|韩国|韓國|Южная Корея',
  MM: 'Burma|Birmanie|Birmania|缅甸',
  TR: 'Turkey|Turkiye|Türkiye',
  BY: 'Belarus|Bielorussie|Bielorrusia|Белоруссия|Byelorussia|白俄罗斯',
  CZ: 'Czech Republic|Чехия',
  CI: 'Ivory Coast|Cote d’Ivoire',
  CD: 'DRC|DR Congo|Democratic Republic of the Congo|RDC',
  CG: 'Republic of the Congo|Congo',
  LA: 'Lao PDR|Laos',
  PS: 'Palestine|State of Palestine|Occupied Palestinian Territory|OPT|West Bank|Gaza|فلسطين|巴勒斯坦|Палестина',
  SZ: 'Swaziland',
  MK: 'Macedonia|North Macedonia',
  KG: 'Kirghizstan|Киргизия',
  MD: 'Moldova|Молдавия',
  VE: 'Venezuela (Bolivarian Republic of)',
  BO: 'Bolivia (Plurinational State of)',
  TZ: 'United Republic of Tanzania',
  EG: 'Arab Republic of Egypt|مصر',
  XK: 'Kosovo',
};

/** Places that are no country of their own in the list of codes: taken, and said. */
export const regions = new Set([
  'tibet',
  'xinjiang',
  'east turkestan',
  '西藏',
  '新疆',
  'west bank',
  'gaza',
  'england',
  'scotland',
  'wales',
]);

const languages = ['en', 'fr', 'es', 'zh', 'ar', 'ru', 'zh-Hant'];

let names: Map<string, string> | undefined;

function allNames(): Map<string, string> {
  const found = new Map<string, string>();
  for (const language of languages)
    for (const code of countryCodes) {
      const name = countryName(code, language);
      const key = searchText(name);
      if (name !== code && !found.has(key)) found.set(key, code);
    }
  for (const [code, words] of Object.entries(others))
    for (const word of words.split('|')) found.set(searchText(word), code);
  return found;
}

/** The code of a country by its name in six languages, or by its code. Undefined for anything else. */
export function countryOfName(written: string): string | undefined {
  const text = written.trim();
  names ??= allNames();
  const upper = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper) && upper !== 'UK' && countryCodes.includes(upper)) return upper;
  if (/^[A-Z]{3}$/.test(upper) && threeLetters[upper]) return threeLetters[upper];
  return names.get(searchText(text));
}

/** Codes of three letters (ISO 3166-1 alpha-3) of countries from which lists mostly come. */
const threeLetters: Record<string, string> = Object.fromEntries(
  'CHN:CN HKG:HK MAC:MO TWN:TW RUS:RU BLR:BY EGY:EG IRN:IR SAU:SA ARE:AE BHR:BH SYR:SY TUR:TR VNM:VN KHM:KH MMR:MM CUB:CU VEN:VE NIC:NI MEX:MX COL:CO HND:HN GTM:GT IND:IN PAK:PK BGD:BD PHL:PH THA:TH KAZ:KZ UZB:UZ TJK:TJ KGZ:KG TKM:TM AZE:AZ UKR:UA ERI:ER ETH:ET RWA:RW BDI:BI UGA:UG TZA:TZ COD:CD CMR:CM DZA:DZ MAR:MA TUN:TN LBY:LY SDN:SD ISR:IL PSE:PS PRK:KP GBR:GB FRA:FR DEU:DE ESP:ES'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
