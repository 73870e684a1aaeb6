import { plainForm } from '../clean-text';
import type { FieldCode } from '../import-model';

const headers: [FieldCode, string][] = [
  [
    'reference',
    'id|ref|ref.|reference|reference number|ref no|case id|case no|case number|case ref|case code|record id|number in list|référence|identifiant|referencia|编号|編號|案号|案件编号|номер|номер дела|رقم|المرجع|رقم الحالة',
  ],
  [
    'name.native',
    'native name|name in chinese|chinese name|name (chinese)|original name|name in native language|name in arabic|arabic name|nom en chinois|nombre nativo|中文名|中文姓名|имя на русском|الاسم بالعربية|name_zh|name native|local name|name in original language|name (original)',
  ],
  [
    'name.alias',
    'alias|aliases|aka|a.k.a.|other names|other name|also known as|nickname|pen name|pseudonym|pseudonyme|surnom|otros nombres|apodo|别名|別名|化名|又名|笔名|псевдоним|также известен|الاسم المستعار|ألقاب|english name',
  ],
  [
    'name.family',
    'last name|surname|family name|lastname|nom de famille|apellido|apellidos|姓|姓氏|фамилия|اسم العائلة|اللقب',
  ],
  [
    'name.given',
    'first name|given name|forename|firstname|given names|prénom|prenom|prénoms|nombres|名|имя|الاسم الأول',
  ],
  [
    'name.main',
    'name|full name|person|defender|prisoner|detainee|victim|name of prisoner|name of victim|name of detainee|name of person|name (english)|name in english|names|nom|nom complet|nom et prénom|nombre|nombre completo|nombre y apellidos|姓名|名字|人名|фио|ф.и.о.|имя и фамилия|الاسم|الاسم الكامل|اسم المعتقل|main name|name (pinyin)|pinyin|pinyin name|pinyin_name|name_en',
  ],
  ['gender', 'gender|sex|m/f|sexe|genre|sexo|género|genero|性别|性別|пол|الجنس|النوع'],
  [
    'born',
    'born|dob|d.o.b.|date of birth|birth date|birthdate|birthday|year of birth|birth year|yob|birth|né le|née le|date de naissance|année de naissance|fecha de nacimiento|nacimiento|año de nacimiento|出生日期|出生|出生年月|生日|出生年份|дата рождения|год рождения|تاريخ الميلاد|سنة الميلاد',
  ],
  ['country', 'country|state|country of case|nation|country code|pays|país|pais|国家|國家|国别|страна|الدولة|البلد'],
  [
    'nationalities',
    'nationality|nationalities|nationality/nationalities|citizenship|citizenships|citizen of|national of|nationalité|nationalités|nationalite|citoyenneté|nacionalidad|nacionalidades|ciudadanía|ciudadania|国籍|國籍|гражданство|подданство|الجنسية|جنسية',
  ],
  [
    'professions',
    'profession|professions|occupation|job|work|role|occupation/profession|profession(s)|métier|profesión|profesion|ocupación|ocupacion|职业|職業|身份|профессия|род занятий|المهنة|الوظيفة',
  ],
  [
    'rights',
    'rights|rights defended|issue|issues|field of work|area of work|droits|thème|thèmes|derechos|tema|权利|领域|议题|права|направление|الحقوق|القضايا',
  ],
  [
    'summary',
    'summary|notes|note|remarks|comment|comments|description|background|details|biography|bio|case summary|other information|résumé|notes et remarques|remarques|commentaires|resumen|observaciones|comentarios|notas|备注|備註|说明|简介|案情|案情简介|案件概要|примечание|примечания|описание|комментарий|ملاحظات|ملخص|تفاصيل',
  ],
  [
    'group',
    'group|joint case|case name|campaign|groupe|affaire|grupo|caso|案件|案件名称|群体|группа|дело|المجموعة|القضية',
  ],
  [
    'confidentiality',
    'confidentiality|level|visibility|privacy|confidentialité|confidencialidad|保密级别|密级|конфиденциальность|السرية',
  ],
  [
    'status',
    'status|current status|detention status|custody status|situation|statut|estado|situación|estado actual|状态|狀態|现状|目前状态|статус|положение|الحالة|الوضع',
  ],
  [
    'charges',
    "charge|charges|offence|offense|alleged crime|accusation|article|articles|criminal charges|chefs d’accusation|inculpation|chefs d'accusation|cargos|acusación|acusacion|delito|罪名|指控罪名|涉嫌罪名|статья|обвинение|обвинения|التهمة|التهم",
  ],
  [
    'event.date',
    'event date|date|date of event|when|day|date de l’évènement|fecha|fecha del evento|日期|事件日期|时间|дата|дата события|التاريخ|تاريخ الحدث',
  ],
  [
    'event.kind',
    "event|event type|type of event|kind|kind of event|type|what happened|event kind|évènement|événement|type d'événement|evento|tipo de evento|tipo|事件|事件类型|类型|событие|тип события|الحدث|نوع الحدث",
  ],
  [
    'event.place',
    'place|location|place of detention|prison|detention centre|detention center|facility|city|province|place of arrest|place of imprisonment|province/region|lieu|lieu de détention|lugar|lugar de detención|prisión|地点|地點|关押地点|羁押地点|地区|место|место содержания|регион|город|المكان|مكان الاحتجاز|السجن',
  ],
  [
    'event.summary',
    "event description|event summary|event details|what|description of event|description de l'événement|descripción del evento|事件描述|事件说明|описание события|وصف الحدث",
  ],
  [
    'sentence',
    'sentence|prison term|term|length of sentence|sentence length|sentence (years)|sentence in years|sentence (months)|peine|condamnation|durée de la peine|condena|pena|sentencia|刑期|判决|判刑|判决结果|срок|приговор|наказание|الحكم|مدة الحكم|العقوبة',
  ],
  [
    'source.url',
    'url|urls|link|links|source url|source link|web|website|source(s)|lien|liens|enlace|enlaces|链接|網址|网址|连结|来源链接|ссылка|ссылки|الرابط|روابط|hyperlink',
  ],
  [
    'source.title',
    'source|sources|source title|reference source|publication|source name|fuente|fuentes|来源|來源|资料来源|出处|источник|источники|المصدر|المصادر',
  ],
  ['source.quote', 'quote|quotation|source text|citation|cita|引文|原文|цитата|اقتباس'],
  [
    'source.published',
    'published|date published|source date|publication date|date of publication|date de publication|fecha de publicación|发布日期|发表日期|дата публикации|تاريخ النشر',
  ],
  [
    'date:apprehension',
    "date of arrest|arrest date|arrested|date arrested|date of detention|detention date|detained|date detained|detained on|arrested on|taken|taken away|date taken|date of apprehension|apprehension|date d'arrestation|arrêté le|arrêtée le|date de détention|fecha de arresto|fecha de detención|fecha de detencion|detenido el|拘留日期|被捕日期|被抓日期|抓捕时间|被抓时间|失去自由日期|拘押日期|拘留时间|被捕时间|带走日期|дата ареста|дата задержания|задержан|تاريخ الاعتقال|تاريخ الاحتجاز|تاريخ القبض",
  ],
  [
    'date:criminal_detention',
    'criminal detention|date of criminal detention|criminal detention date|刑拘日期|刑事拘留|刑事拘留日期|刑拘时间|刑拘',
  ],
  ['date:rsdl_start', 'rsdl|rsdl start|rsdl date|date of rsdl|指定居所监视居住|指居日期|监视居住日期|指居'],
  [
    'date:formal_arrest',
    'formal arrest|date of formal arrest|formally arrested|formal arrest date|逮捕日期|批捕日期|正式逮捕|批捕|逮捕时间|批捕时间',
  ],
  [
    'date:enforced_disappearance',
    'date of disappearance|disappeared|disappearance date|disappeared on|date de disparition|fecha de desaparición|失踪日期|дата исчезновения|تاريخ الاختفاء',
  ],
  ['date:charge', 'date of charge|charged|charge date|charged on|起诉罪名日期|дата обвинения'],
  ['date:indictment', 'date of indictment|indicted|indictment|indictment date|起诉日期|公诉日期|起诉时间'],
  [
    'date:trial_opened',
    'date of trial|trial date|trial|trial opened|tried|tried on|date du procès|fecha del juicio|开庭日期|庭审日期|审判日期|开庭时间|дата суда|дата начала суда|تاريخ المحاكمة',
  ],
  [
    'date:sentence',
    'date of sentence|sentence date|sentenced|date sentenced|sentenced on|date of sentencing|sentencing date|conviction date|date of conviction|convicted|date de condamnation|fecha de sentencia|fecha de la condena|判决日期|判刑日期|宣判日期|判决时间|宣判时间|дата приговора|تاريخ الحكم',
  ],
  [
    'date:appeal_ruling',
    'appeal ruling|date of appeal ruling|appeal date|appeal decision date|二审日期|二审裁定日期|дата апелляции',
  ],
  [
    'date:release',
    'date of release|release date|released|date released|released on|freed|freed on|date de libération|libéré le|fecha de liberación|fecha de liberacion|获释日期|释放日期|出狱日期|释放时间|出狱时间|дата освобождения|освобожден|تاريخ الإفراج|تاريخ الافراج',
  ],
  ['date:bail', 'bail date|date of bail|bailed|released on bail|取保日期|取保候审日期|取保候审'],
  [
    'date:death_in_custody',
    'date of death|death date|died|died on|death in custody|date de décès|fecha de muerte|死亡日期|去世日期|дата смерти|تاريخ الوفاة',
  ],
];

/** A header as headers are compared: letters and digits of any script, one blank between words. */
export const headerKey = (header: string): string =>
  plainForm(header)
    .normalize('NFKC')
    .replace(/[_\s:：.*?]+/g, ' ')
    .replace(/’/g, "'")
    .trim();

const known = new Map<string, FieldCode>();
for (const [field, words] of headers)
  for (const word of words.split('|')) if (!known.has(headerKey(word))) known.set(headerKey(word), field);

const listed: [string, FieldCode][] = [...known]
  .filter(([word]) => word.length > 3 || /\p{sc=Han}{2}/u.test(word))
  .sort(([a], [b]) => b.length - a.length);

/** The field of a header, and how surely: 1 for a word of the list, less for a header that holds one. */
export function fieldOfHeader(header: string): { field: FieldCode; confidence: number } | undefined {
  const key = headerKey(header);
  const exact =
    known.get(key) ?? known.get(key.replace(/\s*\([^)]*\)\s*$/, '')) ?? known.get(key.replace(/\s*\d+$/, ''));
  if (exact) return { field: exact, confidence: known.has(key) ? 1 : 0.85 };
  const bounded = ` ${key.replace(/[()/,-]+/g, ' ')} `;
  const inside = listed.find(([word]) =>
    /\p{sc=Han}/u.test(word) ? key.includes(word) : bounded.includes(` ${word} `),
  );
  return inside && { field: inside[1], confidence: 0.6 };
}
