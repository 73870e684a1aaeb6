import type { Language } from './language';

const spokenOf = '{precision, select, month {en {monthOfYear}} other {le {on}}}';
const ends = `{precision, select, window {un jour entre le {from} et le {until}} other {${spokenOf}}}`;
const rule =
  '{hasLaw, select, yes { (règle {law}{hasDetail, select, yes {\u00a0: {detail}} other {}})} other {{hasDetail, select, yes { ({detail})} other {}}}}';
const days = '{numeral} {count, plural, one {jour} other {jours}}';
const coming = `{count, plural, =0 {Aujourd’hui} =1 {Demain} other {Dans ${days}}}, le {on}\u00a0: {hasDetail, select,
  yes {{detail}} other {une date de l’ONU}}`;
const peopleCounted = `{concerns, select,
  women {{numeral} {count, plural, one {femme} other {femmes}}}
  journalists {{numeral} {count, plural, one {journaliste} other {journalistes}}}
  writers {{numeral} {count, plural, one {écrivain ou écrivaine} other {écrivains et écrivaines}}}
  lawyers {{numeral} {count, plural, one {avocat ou avocate} other {avocats et avocates}}}
  other {{numeral} {count, plural, one {personne} other {personnes}}}}`;

/** What is for the team alone, in French. */
export const frenchTasks: Language['messages'] = {
  'REL-DUE': `{who}\u00a0: la peine a pris fin ${ends}{doubt, select, yes { au plus tard} other {}}, aucune libération connue\u00a0: il faut savoir ce qu’il en est`,
  'REL-NRR': `{who}\u00a0: ${days} depuis la libération, et rien ne montre une liberté réelle\u00a0: il faut savoir ce qu’il en est`,
  'DPR-END': `{who}\u00a0: selon le jugement, la privation des droits politiques prend fin ${ends}`,
  'BAN-END': `{who}\u00a0: selon le jugement, l’interdiction de voyager prend fin ${ends}`,
  'RESENT-RISK': `{who}\u00a0: {hasDetail, select, yes {{detail}} other {fin de la détention}} ${spokenOf}\u202f; une nouvelle affaire juste avant est un risque connu ici{hasLaw, select, yes { (règle {law})} other {}}\u00a0: à préparer`,
  'LAW-LIMIT': `{who}\u00a0: délai légal dépassé ${spokenOf}${rule}\u202f; aucune décision de prolongation connue`,
  'LAW-EXT-DUE': `{who}\u00a0: une décision sur la prolongation est attendue ${spokenOf}${rule}\u202f; aucune n’est enregistrée`,
  'TRIAL-NEXT': `{who}\u00a0: {hasDetail, select, yes {{detail}} other {audience}} ${spokenOf}{count, plural,
    =-1 {\u00a0: demander ce qui s’est passé} =0 {, aujourd’hui} =1 {, demain} other {, dans ${days}}}`,
  'APPEAL-WIN': `{who}\u00a0: le délai d’appel expire ${spokenOf}{hasLaw, select, yes { (règle {law})} other {}}\u202f; aucun appel connu`,
  'UN-REPLY': `{who}\u00a0: {unit, select,
    day {${days} depuis la communication de l’ONU à l’État}
    other {communication de l’ONU à l’État}}\u202f; réponse attendue ${spokenOf}, aucune enregistrée`,
  'UN-FOLLOW': `{who}\u00a0: {hasDetail, select, yes {{detail}} other {décision de l’ONU}}\u202f; la réponse de l’État sur les suites données est attendue ${spokenOf}`,
  'WGEID-URG': `{who}\u00a0: ${days} depuis la disparition\u202f; la procédure d’urgence du Groupe de travail de l’ONU sur les disparitions se ferme ${spokenOf}, aucune saisine enregistrée`,
  STALE: `{who}\u00a0: aucune nouvelle enregistrée depuis {unit, select, day {${days}} other {{time}}}\u00a0: demander des nouvelles`,
  'CONSENT-OLD': `{who}\u00a0: consentement à revoir avant le {on}{hasDetail, select, yes { ({detail})} other {}}`,
  'STANCE-OLD': `{who}\u00a0: publicité à décider de nouveau avant le {on}{hasDetail, select, yes { ({detail})} other {}}`,
  CONFLICT: `{who}\u00a0: les sources divergent sur la date{hasDetail, select, yes { («\u00a0{detail}\u00a0»)} other {}}\u00a0: décider laquelle compte`,
  'INTL-DAY': `{dayOfYear}{hasDetail, select, yes {, {detail}} other {}}\u00a0: {count, plural,
    =0 {personne dans cette base} other {${peopleCounted} dans cette base}}
    {concerns, select, disappeared {en disparition ou en détention secrète} other {en détention}}`,
  'UN-SESSION': coming,
  'UPR-DL': coming,
  'REPRISAL-DL': coming,
  CENSUS: `Recensement du {dayOfYear}\u00a0: {count, plural,
    =0 {personne dans cette base} one {{numeral} personne dans cette base} other {{numeral} personnes dans cette base}}
    en détention{hasDetail, select, yes { ({detail})} other {}}`,
};
