import type { Language } from './language';

const spokenOf = '{precision, select, month {в {monthOfYear}} other {{on}}}';
const ends = `{precision, select, window {в один из дней с {from} по {until}} other {${spokenOf}}}`;
const rule =
  '{hasLaw, select, yes { (правило {law}{hasDetail, select, yes {: {detail}} other {}})} other {{hasDetail, select, yes { ({detail})} other {}}}}';
const days = '{numeral} {count, plural, one {день} few {дня} other {дней}}';
const coming = `{count, plural, =0 {Сегодня} =1 {Завтра} other {Через ${days}}}, {on}: {hasDetail, select,
  yes {{detail}} other {дата в календаре ООН}}`;
const peopleCounted = `{concerns, select,
  women {{numeral} {count, plural, one {женщина} few {женщины} other {женщин}}}
  journalists {{numeral} {count, plural, one {журналист} few {журналиста} other {журналистов}}}
  writers {{numeral} {count, plural, one {писатель} few {писателя} other {писателей}}}
  lawyers {{numeral} {count, plural, one {адвокат} few {адвоката} other {адвокатов}}}
  other {{numeral} {count, plural, one {человек} few {человека} other {человек}}}}`;

/** What is for the team alone, in Russian. */
export const russianTasks: Language['messages'] = {
  'REL-DUE': `{who}: срок закончился ${ends}{doubt, select, yes { (самое позднее)} other {}}, об освобождении не известно: нужно выяснить, что произошло`,
  'REL-NRR': `{who}: ${days} со дня освобождения, а подтверждений настоящей свободы нет: нужно выяснить`,
  'DPR-END': `{who}: по приговору, лишение политических прав заканчивается ${ends}`,
  'BAN-END': `{who}: по приговору, запрет на выезд заканчивается ${ends}`,
  'RESENT-RISK': `{who}: {hasDetail, select, yes {{detail}} other {окончание срока}} ${spokenOf}; новое дело незадолго до этого — известный риск{hasLaw, select, yes { (правило {law})} other {}}: нужно подготовиться`,
  'LAW-LIMIT': `{who}: установленный законом срок истёк ${spokenOf}${rule}; о продлении не известно`,
  'LAW-EXT-DUE': `{who}: решение о продлении ожидается ${spokenOf}${rule}; решение не записано`,
  'TRIAL-NEXT': `{who}: {hasDetail, select, yes {{detail}} other {заседание суда}} ${spokenOf}{count, plural,
    =-1 {: узнать, что произошло} =0 {, сегодня} =1 {, завтра} other {, через ${days}}}`,
  'APPEAL-WIN': `{who}: срок обжалования истекает ${spokenOf}{hasLaw, select, yes { (правило {law})} other {}}; о жалобе не известно`,
  'UN-REPLY': `{who}: {unit, select,
    day {${days} с обращения ООН к государству}
    other {обращение ООН к государству}}; ответ ожидается ${spokenOf}, ответ не записан`,
  'UN-FOLLOW': `{who}: {hasDetail, select, yes {{detail}} other {решение ООН}}; сведения о мерах государства ожидаются ${spokenOf}`,
  'WGEID-URG': `{who}: ${days} со дня исчезновения; срочная процедура Рабочей группы ООН по исчезновениям закрывается ${spokenOf}, обращение не записано`,
  STALE: `{who}: новостей нет {unit, select, day {${days}} other {{time}}}: нужно запросить сведения`,
  'CONSENT-OLD': `{who}: согласие нужно обновить до {on}{hasDetail, select, yes { ({detail})} other {}}`,
  'STANCE-OLD': `{who}: решение о публичности нужно принять заново до {on}{hasDetail, select, yes { ({detail})} other {}}`,
  CONFLICT: `{who}: источники расходятся в дате{hasDetail, select, yes { («{detail}»)} other {}}: решите, какая верна`,
  'INTL-DAY': `{dayOfYear}{hasDetail, select, yes {, {detail}} other {}}: {count, plural,
    =0 {в этой базе нет никого} other {в этой базе ${peopleCounted}}}
    {concerns, select, disappeared {без вести или в тайном заключении} other {в заключении}}`,
  'UN-SESSION': coming,
  'UPR-DL': coming,
  'REPRISAL-DL': coming,
  CENSUS: `{dayOfYear}, учёт: {count, plural,
    =0 {в этой базе нет никого} one {в этой базе {numeral} человек} few {в этой базе {numeral} человека} other {в этой базе {numeral} человек}}
    в заключении{hasDetail, select, yes { ({detail})} other {}}`,
};
