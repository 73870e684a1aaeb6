import { arabicAgreeing as agreeing } from '../../../alerts/domain/wording/arabic-agreeing';
import type { DraftLanguage } from './draft-language';

const when = `{precision, select,
  month {في {monthOfYear}}
  window {في يوم ما بين {from} و{until} (اليوم المحدد غير معروف)}
  unknown {في هذه الأيام (اليوم المحدد غير معروف)}
  other {في {on}}}{uncertain, select, yes { (التاريخ غير مؤكد)} other {}}`;
/** A time passes: three to ten are feminine, since their noun stands in the plural. */
const passes = '{count, plural, few {تمرّ} other {يمرّ}} {time}';
/** "… and she is …": a clause of circumstance, in the nominative. */
const state = `{noun, select,
  in_detention {قيد الاحتجاز}
  in_prison {في السجن}
  disappeared {${agreeing({ f: 'مختفية', m: 'مختفٍ', fd: 'مختفيتان', md: 'مختفيان', fp: 'مختفيات', mp: 'مختفون', unknown: 'في عداد المختفين' })}}
  house_arrest {قيد الإقامة الجبرية}
  other {${agreeing({ f: 'محرومة من الحرية', m: 'محروم من الحرية', fd: 'محرومتان من الحرية', md: 'محرومان من الحرية', fp: 'محرومات من الحرية', mp: 'محرومون من الحرية', unknown: 'دون حرية' })}}}`;
const act = `{noun, select,
  in_detention {احتجاز {who}}
  in_prison {سجن {who}}
  disappeared {اختفاء {who}}
  house_arrest {فرض الإقامة الجبرية على {who}}
  other {حرمان {who} من الحرية}}`;
const free = '{standing, select, free {، {liberty}} other {}}';
const reached = `{standing, select,
  free {${when}، ${passes} على ${act}${free}.}
  none {${when}، ${passes} على ${act}.}
  other {${when}، ${passes} و{who} ${state}.}}`;
const tail = `{standing, select,
  free {، {liberty}}
  none {}
  some {، ولا يزال بعض المعنيين بالقضية محرومين من الحرية}
  other {، و{still}}}`;
const moon = '{lunar, select, yes { (بالتقويم القمري)} other {}}';
const birthday = `{standing, select,
  free {${when}: {milestone}${free}.}
  none {${when} عيد ميلاد {who} الـ{numeral}${moon}.}
  other {{noun, select,
    disappeared {${when} عيد ميلاد {who} الـ{numeral}${moon}، و{still}.}
    other {${when}: {milestone}.}}}}`;
const festival = '{hasDetail, select, yes {{detail}} other {العيد}}';
const times = '{unit, select, time {للمرة {ordinal}} other {مرة أخرى}}';

export const arabic: DraftLanguage = {
  name: 'العربية',
  facts: {
    'ANNIV-Y': reached,
    'COUNT-DAY': reached,
    'ANNIV-ENFD': `${when}، ${passes} على ${act}${free}.`,
    'ANNIV-SENT': `${when}، ${passes} على صدور الحكم بحق {who}${tail}.`,
    'ANNIV-TRIAL': `${when}، ${passes} على بدء محاكمة {who}${tail}.`,
    'ANNIV-FORCED-LAWYER': `${when}، ${passes} على إقصاء هيئة الدفاع عن {who}${tail}.`,
    BIRTHDAY: birthday,
    'AGE-ROUND': birthday,
    'FEST-INSIDE': `${when}، يحلّ موعد ${festival} ${times} {standing, select,
      free {منذ ${act}${free}.}
      none {منذ ${act}.}
      other {{noun, select, disappeared {منذ اختفاء {who}.} other {و{who} ${state}.}}}}`,
    'REL-COUNT': `بموجب الحكم، تنتهي مدة عقوبة {who} {precision, select,
      month {في {monthOfYear}}
      window {في يوم ما بين {from} و{until} (اليوم المحدد غير معروف)}
      unknown {قريبًا (اليوم المحدد غير معروف)}
      other {في {on}{count, plural, =0 {، اليوم} =1 {، غدًا} two {، بعد يومين} few {، بعد {numeral} أيام}
        many {، بعد {numeral} يومًا} other {، بعد {numeral} يوم}}}}{uncertain, select, yes { (التاريخ غير مؤكد)} other {}}.`,
  },
  person: agreeing({
    f: 'هذه المدافعة عن حقوق الإنسان',
    m: 'هذا المدافع عن حقوق الإنسان',
    fd: 'هاتين المدافعتين عن حقوق الإنسان',
    md: 'هذين المدافعين عن حقوق الإنسان',
    fp: 'هؤلاء المدافعات عن حقوق الإنسان',
    mp: 'هؤلاء المدافعين عن حقوق الإنسان',
    unknown: '{n, plural, one {هذا الشخص} two {هذين الشخصين} other {هؤلاء الأشخاص}}',
  }),
  source: 'المصدر: {text}',
  sources: 'المصادر:',
  blanks: { organisation: '[منظمتنا]', source: '[المصدر]' },
  templates: {
    opening: { any: '{fact}' },
    post: {
      any: `{fact} {standing, select,
  free {نواصل متابعة القضية.}
  none {لم ننسَ.}
  other {{noun, select,
    disappeared {نطالب بالكشف عن مصير {person}.}
    other {نتضامن ونطالب بالإفراج.}}}}
{source}`,
      'REL-COUNT': `{fact} نطالب بحرية كاملة في ذلك اليوم.
{source}`,
    },
    letter: {
      any: `[اسم السفير أو السفيرة]
سفارة [البلد]
[العنوان]

[المكان، التاريخ]

تحية طيبة وبعد،

{fact}

{standing, select,
  free {نطلب من سلطات بلدكم أن تكفل حرية {person} دون أي عائق، وعدم وقوع أي أعمال انتقامية.}
  none {نطلب من سلطات بلدكم أن تعلن ما آل إليه مصير {person}.}
  other {{noun, select,
    disappeared {نطلب من سلطات بلدكم الكشف دون تأخير عن مكان {person}، وإتاحة الاتصال بالأسرة وبمحامٍ.}
    other {نطلب من سلطات بلدكم الإفراج الفوري عن {person}. وإلى أن يتم ذلك، نطلب إتاحة الاتصال بالأسرة، والاستعانة بمحامٍ يُختار بحرية، وتوفير كل ما يلزم من رعاية طبية.}}}}

ونكون شاكرين لو تفضلتم بالرد على [العنوان].

وتفضلوا بقبول فائق الاحترام،

[الاسم، الصفة]
{organisation}

{sources}`,
      'REL-COUNT': `[اسم السفير أو السفيرة]
سفارة [البلد]
[العنوان]

[المكان، التاريخ]

تحية طيبة وبعد،

{precision, select,
  day {بموجب الحكم، تنتهي مدة عقوبة {who} في {date}.}
  other {{fact}}}

نطلب من سلطات بلدكم أن تكفل في ذلك اليوم حرية {person} كاملةً: دون قيود جديدة، مع حرية التنقل ولقاء الأسرة.

ونكون شاكرين لو تفضلتم بالرد على [العنوان].

وتفضلوا بقبول فائق الاحترام،

[الاسم، الصفة]
{organisation}

{sources}`,
    },
  },
};
