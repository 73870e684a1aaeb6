import { searchText } from '../../../lib/search-text';
import { stateless } from '../../../lib/nationalities';

/**
 * How people of a nationality are called in English, French, Spanish and Russian, by country: those from whose countries
 * lists mostly come. What may mean two countries (Korean, Congolese, Guinean) does not stand here, and is asked about.
 */
const adjectives: Record<string, string> = {
  AE: 'Emirati|émirien|emiratí',
  AF: 'Afghan|afghane|afgano|афганское',
  AM: 'Armenian|arménien|armenio|армянское',
  AR: 'Argentine|Argentinian|argentin|argentino',
  AT: 'Austrian|autrichien|austríaco',
  AU: 'Australian|australien|australiano',
  AZ: 'Azerbaijani|Azeri|azerbaïdjanais|azerbaiyano|азербайджанское',
  BD: 'Bangladeshi|bangladais|bangladesí',
  BE: 'Belgian|belge|belga',
  BH: 'Bahraini|bahreïni|bareiní',
  BI: 'Burundian|burundais|burundés',
  BR: 'Brazilian|brésilien|brasileño',
  BY: 'Belarusian|Belarussian|Byelorussian|bélarussien|biélorusse|bielorruso|белорусское|белорус|белоруска',
  CA: 'Canadian|canadien|canadiense|канадское',
  CH: 'Swiss|suisse|suizo',
  CL: 'Chilean|chilien|chileno',
  CM: 'Cameroonian|camerounais|camerunés',
  CN: 'Chinese|PRC national|PRC citizen|chinois|chino|китайское',
  CO: 'Colombian|colombien|colombiano',
  CU: 'Cuban|cubain|cubano',
  DE: 'German|allemand|alemán|немецкое|германское',
  DZ: 'Algerian|algérien|argelino',
  EG: 'Egyptian|égyptien|egipcio|египетское',
  ER: 'Eritrean|érythréen|eritreo',
  ES: 'Spanish|espagnol|español',
  ET: 'Ethiopian|éthiopien|etíope',
  FR: 'French|français|francés|французское',
  GB: 'British|UK citizen|UK national|britannique|británico|британское',
  GE: 'Georgian|géorgien|georgiano|грузинское',
  GT: 'Guatemalan|guatémaltèque|guatemalteco',
  HN: 'Honduran|hondurien|hondureño',
  ID: 'Indonesian|indonésien|indonesio',
  IL: 'Israeli|israélien|israelí|израильское',
  IN: 'Indian|indien',
  IQ: 'Iraqi|irakien|iraquí|иракское',
  IR: 'Iranian|iranien|iraní|иранское',
  IT: 'Italian|italien|italiano',
  JO: 'Jordanian|jordanien|jordano',
  JP: 'Japanese|japonais|japonés',
  KE: 'Kenyan|kényan|keniano',
  KG: 'Kyrgyz|Kyrgyzstani|kirghize|kirguís|киргизское|кыргызское',
  KH: 'Cambodian|cambodgien|camboyano',
  KP: 'North Korean|nord-coréen|norcoreano',
  KR: 'South Korean|sud-coréen|surcoreano',
  KW: 'Kuwaiti|koweïtien|kuwaití',
  KZ: 'Kazakhstani|kazakhstanais|казахстанское',
  LA: 'Lao|Laotian|laotien|laosiano',
  LB: 'Lebanese|libanais|libanés',
  LK: 'Sri Lankan|sri-lankais|esrilanqués',
  LY: 'Libyan|libyen|libio',
  MA: 'Moroccan|marocain|marroquí',
  MM: 'Burmese|birman|birmano',
  MX: 'Mexican|mexicain|mexicano',
  MY: 'Malaysian|malaisien|malasio',
  NG: 'Nigerian|nigérian|nigeriano',
  NI: 'Nicaraguan|nicaraguayen|nicaragüense',
  NL: 'Dutch|néerlandais|neerlandés',
  NO: 'Norwegian|norvégien|noruego',
  NP: 'Nepali|Nepalese|népalais|nepalí',
  OM: 'Omani|omanais|omaní',
  PE: 'Peruvian|péruvien|peruano',
  PH: 'Filipino|Filipina|Philippine|philippin|filipino',
  PK: 'Pakistani|pakistanais|pakistaní',
  PL: 'Polish|polonais|polaco|польское',
  PS: 'Palestinian|palestinien|palestino',
  QA: 'Qatari|qatarien|catarí',
  RU: 'Russian|russe|ruso|российское|россиянин|россиянка',
  RW: 'Rwandan|rwandais|ruandés',
  SA: 'Saudi Arabian|saoudien|saudí|saudita',
  SE: 'Swedish|suédois|sueco',
  SG: 'Singaporean|singapourien|singapurense',
  SY: 'Syrian|syrien|sirio|сирийское',
  TH: 'Thai|thaïlandais|tailandés',
  TJ: 'Tajikistani|tadjikistanais|таджикистанское|таджикское',
  TM: 'Turkmenistani|туркменское',
  TN: 'Tunisian|tunisien|tunecino',
  TR: 'Turkish|turc|turco|турецкое',
  TW: 'Taiwanese|taïwanais|taiwanés',
  UA: 'Ukrainian|ukrainien|ucraniano|украинское',
  UG: 'Ugandan|ougandais|ugandés',
  US: 'American|US citizen|U.S. citizen|US national|américain|estadounidense|американское',
  UZ: 'Uzbekistani|ouzbékistanais|узбекистанское|узбекское',
  VE: 'Venezuelan|vénézuélien|venezolano',
  VN: 'Vietnamese|vietnamien|vietnamita|вьетнамское',
  YE: 'Yemeni|yéménite|yemení',
  ZW: 'Zimbabwean|zimbabwéen|zimbabuense',
};

const without =
  'stateless|none (stateless)|no nationality|apatride|apátrida|без гражданства|лицо без гражданства|无国籍|無國籍|عديم الجنسية|بدون جنسية';

/** French and Spanish words, which are written small, with their feminine: égyptienne, française, egipcia, francesa. */
function gendered(form: string): string[] {
  if (!/^\p{Ll}/u.test(form) || !/\p{sc=Latin}/u.test(form)) return [form];
  const more = /[oa]$/.test(form) ? [form.replace(/o$/, 'a')] : [`${form}e`, `${form}ne`, `${form}a`];
  return [form, ...more];
}

const words = new Map<string, string>([
  ...Object.entries(adjectives).flatMap(([code, forms]) =>
    forms.split('|').flatMap((form) => gendered(form).map((one): [string, string] => [searchText(one), code])),
  ),
  ...without.split('|').map((one): [string, string] => [searchText(one), stateless]),
]);

/** The code of a nationality by how its people are called, or `stateless`; undefined for anything else. */
export const nationalityOfWord = (written: string): string | undefined => words.get(searchText(written));
