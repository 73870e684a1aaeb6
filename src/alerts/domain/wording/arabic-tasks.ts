import type { Language } from './language';

const spokenOf = '{precision, select, month {في {monthOfYear}} other {في {on}}}';
const ends = `{precision, select, window {في يوم ما بين {from} و{until}} other {${spokenOf}}}`;
const rule =
  '{hasLaw, select, yes { (القاعدة {law}{hasDetail, select, yes {: {detail}} other {}})} other {{hasDetail, select, yes { ({detail})} other {}}}}';
/** Nominative, and after a preposition: only the dual differs. */
const days =
  '{count, plural, =0 {{numeral} يوم} one {يوم واحد} two {يومان} few {{numeral} أيام} many {{numeral} يومًا} other {{numeral} يوم}}';
const daysAfter =
  '{count, plural, =0 {{numeral} يوم} one {يوم واحد} two {يومين} few {{numeral} أيام} many {{numeral} يومًا} other {{numeral} يوم}}';
const coming = `{count, plural, =0 {اليوم} =1 {غدًا} other {بعد ${daysAfter}}}، {on}: {hasDetail, select,
  yes {{detail}} other {موعد لدى الأمم المتحدة}}`;
const counted = (one: string, two: string, few: string, many: string, other: string): string =>
  `{count, plural, one {${one} واحدة} two {${two}} few {{numeral} ${few}} many {{numeral} ${many}} other {{numeral} ${other}}}`;
const men = (one: string, two: string, few: string, many: string): string =>
  `{count, plural, one {${one} واحد} two {${two}} few {{numeral} ${few}} many {{numeral} ${many}} other {{numeral} ${one}}}`;
const peopleCounted = `{concerns, select,
  women {${counted('امرأة', 'امرأتان', 'نساء', 'امرأة', 'امرأة')}}
  journalists {${men('صحفي', 'صحفيان', 'صحفيين', 'صحفيًا')}}
  writers {${men('كاتب', 'كاتبان', 'كتّاب', 'كاتبًا')}}
  lawyers {${men('محامٍ', 'محاميان', 'محامين', 'محاميًا')}}
  other {${men('شخص', 'شخصان', 'أشخاص', 'شخصًا')}}}`;

/** What is for the team alone, in Arabic. */
export const arabicTasks: Language['messages'] = {
  'REL-DUE': `{who}: انتهت مدة العقوبة ${ends}{doubt, select, yes { على أبعد تقدير} other {}}، ولا علم لنا بالإفراج: يجب معرفة ما جرى`,
  'REL-NRR': `{who}: ${days} على الإفراج، ولم يُسجَّل ما يدل على حرية فعلية: يجب معرفة ما جرى`,
  'DPR-END': `{who}: بموجب الحكم، ينتهي الحرمان من الحقوق السياسية ${ends}`,
  'BAN-END': `{who}: بموجب الحكم، ينتهي حظر السفر ${ends}`,
  'RESENT-RISK': `{who}: {hasDetail, select, yes {{detail}} other {نهاية الاحتجاز}} ${spokenOf}؛ فتح قضية جديدة قبيل ذلك خطر معروف هنا{hasLaw, select, yes { (القاعدة {law})} other {}}: يجب الاستعداد`,
  'LAW-LIMIT': `{who}: انقضت المهلة القانونية ${spokenOf}${rule}؛ لا يُعرف أي قرار بالتمديد`,
  'LAW-EXT-DUE': `{who}: يحين موعد قرار التمديد ${spokenOf}${rule}؛ لم يُسجَّل أي قرار`,
  'TRIAL-NEXT': `{who}: {hasDetail, select, yes {{detail}} other {جلسة}} ${spokenOf}{count, plural,
    =-1 {: يجب السؤال عما جرى} =0 {، اليوم} =1 {، غدًا} other {، بعد ${daysAfter}}}`,
  'APPEAL-WIN': `{who}: تنتهي مهلة الاستئناف ${spokenOf}{hasLaw, select, yes { (القاعدة {law})} other {}}؛ لا يُعرف أي استئناف`,
  'UN-REPLY': `{who}: {unit, select,
    day {${days} على رسالة الأمم المتحدة إلى الدولة}
    other {رسالة الأمم المتحدة إلى الدولة}}؛ يحين موعد الرد ${spokenOf}، ولم يُسجَّل أي رد`,
  'UN-FOLLOW': `{who}: {hasDetail, select, yes {{detail}} other {قرار الأمم المتحدة}}؛ يحين موعد إفادة الدولة بما اتخذته ${spokenOf}`,
  'WGEID-URG': `{who}: ${days} على الاختفاء؛ يُغلق الإجراء العاجل لفريق الأمم المتحدة العامل المعني بالاختفاء ${spokenOf}، ولم يُسجَّل أي بلاغ`,
  STALE: `{who}: {unit, select, day {${days}} other {{time}}} بلا أخبار مسجَّلة: يجب السؤال عن الأخبار`,
  'CONSENT-OLD': `{who}: تجب مراجعة الموافقة قبل {on}{hasDetail, select, yes { ({detail})} other {}}`,
  'STANCE-OLD': `{who}: يجب اتخاذ قرار جديد بشأن النشر قبل {on}{hasDetail, select, yes { ({detail})} other {}}`,
  CONFLICT: `{who}: تختلف المصادر في التاريخ{hasDetail, select, yes { («{detail}»)} other {}}: يجب تحديد التاريخ المعتمد`,
  'INTL-DAY': `{dayOfYear}{hasDetail, select, yes {، {detail}} other {}}: {count, plural,
    =0 {لا أحد في قاعدة البيانات هذه} other {${peopleCounted} في قاعدة البيانات هذه}}
    {concerns, select, disappeared {في عداد المختفين أو في احتجاز سري} other {قيد الاحتجاز}}`,
  'UN-SESSION': coming,
  'UPR-DL': coming,
  'REPRISAL-DL': coming,
  CENSUS: `إحصاء {dayOfYear}: {count, plural,
    =0 {لا أحد في قاعدة البيانات هذه} other {${men('شخص', 'شخصان', 'أشخاص', 'شخصًا')} في قاعدة البيانات هذه}}
    قيد الاحتجاز{hasDetail, select, yes { ({detail})} other {}}`,
};
