import type { Language } from './language';

const spokenOf = '{precision, select, month {en {monthOfYear}} other {el {on}}}';
const ends = `{precision, select, window {un día entre el {from} y el {until}} other {${spokenOf}}}`;
const rule =
  '{hasLaw, select, yes { (regla {law}{hasDetail, select, yes {: {detail}} other {}})} other {{hasDetail, select, yes { ({detail})} other {}}}}';
const days = '{numeral} {count, plural, one {día} other {días}}';
const coming = `{count, plural, =0 {Hoy} =1 {Mañana} other {Dentro de ${days}}}, {on}: {hasDetail, select,
  yes {{detail}} other {una fecha de la ONU}}`;
const peopleCounted = `{concerns, select,
  women {{numeral} {count, plural, one {mujer} other {mujeres}}}
  journalists {{numeral} {count, plural, one {periodista} other {periodistas}}}
  writers {{numeral} {count, plural, one {escritor o escritora} other {escritores y escritoras}}}
  lawyers {{numeral} {count, plural, one {abogado o abogada} other {abogados y abogadas}}}
  other {{numeral} {count, plural, one {persona} other {personas}}}}`;

/** What is for the team alone, in Spanish. */
export const spanishTasks: Language['messages'] = {
  'REL-DUE': `{who}: la condena terminó ${ends}{doubt, select, yes { a más tardar} other {}}, no consta la liberación: hay que averiguar qué ha pasado`,
  'REL-NRR': `{who}: ${days} desde la liberación y nada demuestra una libertad real: hay que averiguarlo`,
  'DPR-END': `{who}: según la sentencia, la privación de derechos políticos termina ${ends}`,
  'BAN-END': `{who}: según la sentencia, la prohibición de viajar termina ${ends}`,
  'RESENT-RISK': `{who}: {hasDetail, select, yes {{detail}} other {fin de la detención}} ${spokenOf}; una nueva causa poco antes es un riesgo conocido aquí{hasLaw, select, yes { (regla {law})} other {}}: hay que prepararse`,
  'LAW-LIMIT': `{who}: plazo legal vencido ${spokenOf}${rule}; no consta decisión de prórroga`,
  'LAW-EXT-DUE': `{who}: debe decidirse sobre la prórroga ${spokenOf}${rule}; no consta ninguna decisión`,
  'TRIAL-NEXT': `{who}: {hasDetail, select, yes {{detail}} other {audiencia}} ${spokenOf}{count, plural,
    =-1 {: preguntar qué pasó} =0 {, hoy} =1 {, mañana} other {, dentro de ${days}}}`,
  'APPEAL-WIN': `{who}: el plazo para apelar vence ${spokenOf}{hasLaw, select, yes { (regla {law})} other {}}; no consta apelación`,
  'UN-REPLY': `{who}: {unit, select,
    day {${days} desde la comunicación de la ONU al Estado}
    other {comunicación de la ONU al Estado}}; respuesta prevista ${spokenOf}, no consta ninguna`,
  'UN-FOLLOW': `{who}: {hasDetail, select, yes {{detail}} other {decisión de la ONU}}; lo que el Estado haya hecho debe comunicarse ${spokenOf}`,
  'WGEID-URG': `{who}: ${days} desde la desaparición; el procedimiento urgente del Grupo de Trabajo de la ONU sobre desapariciones se cierra ${spokenOf}, no consta ninguna presentación`,
  STALE: `{who}: no constan noticias desde hace {unit, select, day {${days}} other {{time}}}: hay que pedir noticias`,
  'CONSENT-OLD': `{who}: consentimiento por revisar antes del {on}{hasDetail, select, yes { ({detail})} other {}}`,
  'STANCE-OLD': `{who}: publicidad por decidir de nuevo antes del {on}{hasDetail, select, yes { ({detail})} other {}}`,
  CONFLICT: `{who}: las fuentes difieren en la fecha{hasDetail, select, yes { («{detail}»)} other {}}: hay que decidir cuál vale`,
  'INTL-DAY': `{dayOfYear}{hasDetail, select, yes {, {detail}} other {}}: {count, plural,
    =0 {nadie en esta base de datos} other {${peopleCounted} en esta base de datos}}
    {concerns, select, disappeared {en desaparición o detención secreta} other {en detención}}`,
  'UN-SESSION': coming,
  'UPR-DL': coming,
  'REPRISAL-DL': coming,
  CENSUS: `Censo del {dayOfYear}: {count, plural,
    =0 {nadie en esta base de datos} one {{numeral} persona en esta base de datos} other {{numeral} personas en esta base de datos}}
    en detención{hasDetail, select, yes { ({detail})} other {}}`,
};
