import { type ArabicForms, arabicAgreeing as agreeing } from './arabic-agreeing';
import { arabicTasks } from './arabic-tasks';
import type { Language, Speech } from './language';

const upToTen = ['صفر', 'عام', 'عامان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
/** Feminine and definite: of an anniversary, of a time. */
const ordinals = [
  'الـ0',
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
];

const noun = `{noun, select,
  in_detention {في الاحتجاز}
  in_prison {في السجن}
  disappeared {من الاختفاء}
  house_arrest {قيد الإقامة الجبرية}
  other {من الحرمان من الحرية}}`;

const month = '{precision, select, month { هذا الشهر} other {}}';

/** What was done to them, after "على": of a joint case by its name, otherwise with the people inside the words. */
const act = `{scope, select,
  group {{noun, select,
    in_detention {الاحتجاز}
    in_prison {السجن}
    disappeared {الاختفاء}
    house_arrest {فرض الإقامة الجبرية}
    other {الحرمان من الحرية}} في قضية {label}}
  other {{noun, select,
    in_detention {احتجاز {names}}
    in_prison {سجن {names}}
    disappeared {اختفاء {names}}
    house_arrest {فرض الإقامة الجبرية على {names}}
    other {حرمان {names} من الحرية}}}}`;

const begun = `{Time} على ${act}${month}`;
const held = `{standing, select, free {${begun}} none {${begun}} other {{Time} ${noun}${month}}}`;
const since = (ofPeople: string, ofCase: string): string => `{Time} على {standing, select,
  some {${ofPeople} {who}}
  other {{scope, select, group {${ofCase} في قضية {label}} other {${ofPeople} {names}}}}}${month}`;

/** "She is still …": the verb, and what agrees with her. */
const goesOn = (predicate: Omit<ArabicForms, 'unknown'>, unknown: string): string =>
  agreeing({
    f: `لا تزال ${predicate.f}`,
    m: `لا يزال ${predicate.m}`,
    fd: `لا تزالان ${predicate.fd}`,
    md: `لا يزالان ${predicate.md}`,
    fp: `لا يزلن ${predicate.fp}`,
    mp: `لا يزالون ${predicate.mp}`,
    unknown,
  });
const same = (text: string) => ({ f: text, m: text, fd: text, md: text, fp: text, mp: text });
const still = `{again, select, yes {في الاحتجاز مجددًا} other {{noun, select,
  in_detention {${goesOn(same('قيد الاحتجاز'), 'الاحتجاز مستمر')}}
  in_prison {${goesOn(same('في السجن'), 'السجن مستمر')}}
  disappeared {${goesOn({ f: 'مختفية', m: 'مختفيًا', fd: 'مختفيتين', md: 'مختفيين', fp: 'مختفيات', mp: 'مختفين' }, 'الاختفاء مستمر')}}
  house_arrest {${goesOn(same('قيد الإقامة الجبرية'), 'الإقامة الجبرية مستمرة')}}
  other {${goesOn({ f: 'محرومة من الحرية', m: 'محرومًا من الحرية', fd: 'محرومتين من الحرية', md: 'محرومين من الحرية', fp: 'محرومات من الحرية', mp: 'محرومين من الحرية' }, 'الحرمان من الحرية مستمر')}}}}}`;

const atLiberty = agreeing({
  f: 'وهي الآن طليقة',
  m: 'وهو الآن طليق',
  fd: 'وهما الآن طليقتان',
  md: 'وهما الآن طليقان',
  fp: 'وهن الآن طليقات',
  mp: 'وهم الآن طلقاء',
  unknown: '{noun, select, disappeared {وقد انتهى الاختفاء} other {وقد انتهى الاحتجاز}}',
});
const liberty = `{scope, select, group {وجميع المعنيين بالقضية الآن طلقاء} other {${atLiberty}}}`;

const byMoon = '{lunar, select, yes { (بالتقويم القمري)} other {}}';
const birthday = `عيد ميلاد {who} الـ{numeral}${byMoon}${month}`;
const turns = agreeing({
  f: '{who} تُتمّ عامها الـ{numeral}',
  m: '{who} يُتمّ عامه الـ{numeral}',
  fd: '{who} تُتمّان عامهما الـ{numeral}',
  md: '{who} يُتمّان عامهما الـ{numeral}',
  fp: '{who} يُتممن عامهن الـ{numeral}',
  mp: '{who} يُتمّون عامهم الـ{numeral}',
  unknown: 'بلوغ {who} سن الـ{numeral}',
});
const inside = `{noun, select,
  in_detention {في الاحتجاز}
  in_prison {في السجن}
  house_arrest {قيد الإقامة الجبرية}
  other {في ظل الحرمان من الحرية}}`;
const turning = `{standing, select,
  free {${turns}${byMoon}${month}}
  none {${birthday}}
  other {{noun, select, disappeared {${birthday}} other {${turns}${byMoon} ${inside}${month}}}}}`;

const festival = '{hasDetail, select, yes {{detail}} other {العيد}}';
const nth = '{unit, select, time {للمرة {ordinal}} other {مرة أخرى}}';

const doubt = `{precision, select,
  window {، في يوم ما بين {from} و{until} (اليوم المحدد غير معروف)}
  unknown { (اليوم المحدد غير معروف)}
  other {}}{doubt, select, yes { (التاريخ غير مؤكد)} other {}}`;

const words: Language = {
  // Western digits, as in the Arabic pages of the UN and of the large human-rights organisations.
  locale: 'ar-u-nu-latn',
  direction: 'rtl',
  cardinal: (n) => upToTen[n] ?? new Intl.NumberFormat('ar-u-nu-latn', { useGrouping: 'min2' }).format(n),
  ordinal: (n) => ordinals[n] ?? `الـ${n}`,
  messages: {
    noun,
    counted: `{unit, select,
      year {{count, plural, one {عام} two {عامان} few {{words} أعوام} many {{numeral} عامًا} other {{numeral} عام}}}
      month {{count, plural, one {شهر} two {شهران} few {{words} أشهر} many {{numeral} شهرًا} other {{numeral} شهر}}}
      day {{count, plural, one {يوم واحد} two {يومان} few {{numeral} أيام} many {{numeral} يومًا} other {{numeral} يوم}}}
      time {{count, plural, one {مرة} two {مرتان} few {{numeral} مرات} many {{numeral} مرة} other {{numeral} مرة}}}
      other {{count, plural, one {شخص واحد} two {شخصان} few {{numeral} أشخاص} many {{numeral} شخصًا} other {{numeral} شخص}}}}`,
    anniversary: 'الذكرى السنوية {ordinal}',
    others: '{count, plural, one {شخص آخر} other {{numeral} غيرهم}}',
    ...arabicTasks,
  },
};

const sentenced = `{standing, select,
  free {{milestone}{doubt}، {liberty}}
  none {{milestone}{doubt}: لم ننسَ}
  some {{milestone}{doubt}، ولا يزال بعض المعنيين بالقضية محرومين من الحرية}
  other {{milestone}{doubt}: {still}}}`;
const born = (ask: string): string => `{standing, select,
  free {{milestone}{doubt}، {liberty}}
  none {{milestone}{doubt}: لم ننسَ}
  other {{noun, select,
    disappeared {{milestone}{doubt}: {still}}
    other {{milestone}{doubt}${ask}}}}}`;

export const arabic: Speech = {
  words,
  phrases: {
    milestone: {
      'ANNIV-Y': held,
      'COUNT-DAY': held,
      'ANNIV-ENFD': held,
      'ANNIV-SENT': since('صدور الحكم بحق', 'صدور الحكم'),
      'ANNIV-TRIAL': since('بدء محاكمة', 'بدء المحاكمة'),
      'ANNIV-FORCED-LAWYER': since('إقصاء هيئة الدفاع عن', 'إقصاء هيئة الدفاع'),
      BIRTHDAY: turning,
      'AGE-ROUND': turning,
      'FEST-INSIDE': `{standing, select,
        free {${festival} ${nth} منذ ${act}}
        none {${festival} ${nth} منذ ${act}}
        other {${festival} ${inside} ${nth}}}`,
      'REL-COUNT': `انتهاء مدة عقوبة {who}
        {precision, select,
          month {هذا الشهر}
          window {في يوم ما بين {from} و{until} (اليوم المحدد غير معروف)}
          unknown {قريبًا (اليوم المحدد غير معروف)}
          other {{count, plural, =0 {اليوم} =1 {غدًا} two {بعد يومين} few {بعد {numeral} أيام}
            many {بعد {numeral} يومًا} other {بعد {numeral} يوم}}}}`,
    },
    ownsDoubt: ['REL-COUNT'],
    doubt,
    liberty,
    still,
  },
  headlines: {
    any: `{standing, select,
      free {{milestone}{doubt}، {liberty}}
      none {{milestone}{doubt}: لم ننسَ}
      some {{milestone}{doubt}: نتضامن مع {who}{gender, select,
        female {{n, plural, one { التي } two { اللتين } other { اللواتي }}}
        male {{n, plural, one { الذي } two { اللذين } other { الذين }}}
        mixed {{n, plural, two { اللذين } other { الذين }}}
        other {، و}}{still}}
      other {{milestone}{doubt}: نتضامن مع {subject}}}`,
    'ANNIV-ENFD': `{standing, select,
      free {{milestone}{doubt}، {liberty}}
      none {{milestone}{doubt}: لم ننسَ}
      other {{milestone}{doubt}: أين {who}؟}}`,
    'ANNIV-SENT': sentenced,
    'ANNIV-TRIAL': sentenced,
    'ANNIV-FORCED-LAWYER': sentenced,
    BIRTHDAY: born(''),
    'AGE-ROUND': born(': لم ننسَ'),
    'REL-COUNT': '{milestone}',
  },
};
