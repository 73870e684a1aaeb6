import type { ReportTemplate } from './report-template';

/** What a letter begins as. The addressee is for whoever sends it; the organisation writes its own words over these. */
export const letterTexts: ReportTemplate['texts'] = {
  en: {
    addressee: '[Name]\n[Office]\n[Address]',
    salutation: 'Excellency,',
    introduction:
      'We write to you about {name}. Below is what we know, as of {date}. Numbers lead to the sources at the foot of the page.',
    closing: 'We ask you to raise this case with the authorities, and to tell us what you were answered.',
    signature: 'Yours respectfully,\n\n\n[Name]\n{organisation}',
  },
  fr: {
    addressee: '[Nom]\n[Fonction]\n[Adresse]',
    salutation: 'Excellence,',
    introduction:
      'Nous vous écrivons au sujet de {name}. Voici ce que nous savons, en date du {date}. Les numéros renvoient aux sources en bas de page.',
    closing: 'Nous vous demandons d’évoquer cette affaire auprès des autorités et de nous faire part de leur réponse.',
    signature: 'Veuillez agréer l’expression de notre haute considération.\n\n\n[Nom]\n{organisation}',
  },
  es: {
    addressee: '[Nombre]\n[Cargo]\n[Dirección]',
    salutation: 'Excelencia:',
    introduction:
      'Le escribimos acerca de {name}. A continuación figura lo que sabemos a fecha de {date}. Los números remiten a las fuentes al pie de la página.',
    closing: 'Le pedimos que plantee este caso a las autoridades y que nos haga saber su respuesta.',
    signature: 'Atentamente,\n\n\n[Nombre]\n{organisation}',
  },
  ar: {
    addressee: '[الاسم]\n[المنصب]\n[العنوان]',
    salutation: 'تحية طيبة وبعد،',
    introduction: 'نكتب إليكم بشأن {name}. وفيما يلي ما نعرفه حتى {date}. وتحيل الأرقام إلى المصادر في أسفل الصفحة.',
    closing: 'نرجو منكم إثارة هذه القضية مع السلطات وإبلاغنا بردها.',
    signature: 'وتفضلوا بقبول فائق الاحترام،\n\n\n[الاسم]\n{organisation}',
  },
  zh: {
    addressee: '[姓名]\n[职务]\n[地址]',
    salutation: '尊敬的阁下：',
    introduction: '我们就{name}一事致函阁下。以下是截至{date}我们所知的情况。文中数字指向页脚所列来源。',
    closing: '请阁下向有关当局提出此案，并将其答复告知我们。',
    signature: '此致\n敬礼\n\n\n[姓名]\n{organisation}',
  },
  ru: {
    addressee: '[Имя]\n[Должность]\n[Адрес]',
    salutation: 'Ваше Превосходительство,',
    introduction:
      'Мы обращаемся к Вам по следующему делу: {name}. Ниже изложено то, что нам известно на {date} (цифры отсылают к источникам внизу страницы).',
    closing: 'Просим Вас поднять это дело перед властями и сообщить нам их ответ.',
    signature: 'С уважением,\n\n\n[Имя]\n{organisation}',
  },
};
