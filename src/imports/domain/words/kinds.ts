import { eventKindCodes, eventKinds, isEventKind, type EventKind } from '../../../custody/domain/event-kinds';
import { plainForm } from '../clean-text';

/** Words by which lists call what happened, beside the codes and labels of Vigil. */
const words: Partial<Record<EventKind, string>> = {
  apprehension:
    'arrest|arrested|detention|detained|taken away|taken|apprehended|seized|arrestation|arrêté|arrêtée|détention|detención|arresto|detenido|detenida|拘留|被拘留|被捕|被抓|带走|被带走|抓捕|拘押|задержание|задержан|арест|арестован|اعتقال|احتجاز|القبض',
  criminal_detention: '刑拘|刑事拘留|被刑拘',
  admin_detention: 'administrative detention|行政拘留|административный арест|اعتقال إداري',
  rsdl_start: 'rsdl|指居|指定居所监视居住|监视居住|监居',
  formal_arrest: 'formally arrested|逮捕|批捕|正式逮捕|批准逮捕',
  enforced_disappearance:
    'disappearance|disappeared|disparition|desaparición|失踪|被失踪|исчезновение|اختفاء قسري|اختفاء',
  charge:
    'charged|charges|inculpation|mise en examen|acusación|imputación|обвинение|предъявление обвинения|اتهام|توجيه التهم',
  indictment: 'indicted|起诉|提起公诉|公诉',
  transfer_prosecutor: 'sent to prosecutor|移送审查起诉|移送检察院|审查起诉',
  trial_opened: 'trial|tried|hearing|procès|juicio|开庭|庭审|审判|суд|начало суда|محاكمة',
  trial_session: 'trial hearing|court hearing|court session|audience|audiencia|заседание|جلسة',
  sentence:
    'sentenced|sentencing|conviction|convicted|condamnation|condamné|condamnée|condena|sentencia|判刑|宣判|判决|获刑|被判刑|приговор|осужден|حكم|الحكم',
  verdict: 'found guilty|verdict|jugement|veredicto|вердикт',
  appeal_filed: 'appeal|appealed|appel|apelación|上诉|апелляция|استئناف',
  appeal_ruling: 'appeal rejected|appeal decision|二审|二审裁定|维持原判',
  release:
    'released|freed|set free|libération|libéré|libérée|liberación|liberado|liberada|释放|获释|出狱|刑满释放|освобождение|освобожден|освобождён|إفراج|أفرج عنه|الإفراج',
  bail: 'bailed|bail|caution|fianza|取保|取保候审|под залог|كفالة',
  parole: 'paroled|libération conditionnelle|libertad condicional|假释|удо',
  death_in_custody: 'died in custody|died in prison|mort en détention|狱中死亡|смерть в заключении',
  death: 'died|décès|fallecimiento|去世|смерть|وفاة',
  execution: 'executed|exécution|ejecución|处决|казнь|إعدام',
  transfer: 'transferred|moved|transfert|traslado|转移|移送|转押|перевод|этапирование|نقل',
  summons: 'summoned|convocation|citación|传唤|допрос|استدعاء',
  search: 'raid|house search|perquisition|allanamiento|搜查|抄家|обыск|مداهمة|تفتيش',
  hunger_strike: 'hunger strike|grève de la faim|huelga de hambre|绝食|голодовка|إضراب عن الطعام',
  torture_allegation: 'torture|tortured|tortura|酷刑|пытки|تعذيب',
  travel_ban: 'travel ban|interdiction de voyager|限制出境|запрет на выезд|منع من السفر',
  re_arrest: 're-arrest|rearrested|arrested again|再次被捕|повторный арест',
  lawyer_access: 'met lawyer|lawyer visit|会见律师|律师会见',
  amnesty: 'amnesty|amnistie|amnistía|特赦|大赦|амнистия|عفو',
  pardon: 'pardoned|grâce|indulto|赦免|помилование',
};

const known = new Map<string, EventKind>();
for (const [kind, list] of Object.entries(words) as [EventKind, string][])
  for (const word of list.split('|')) known.set(word, kind);
for (const kind of eventKindCodes) known.set(plainForm(eventKinds[kind].label), kind);
for (const kind of eventKindCodes) known.set(kind, kind).set(kind.replaceAll('_', ' '), kind);

/** The kind of event that a word means, after `plainForm`; its code, label, or a word of the lists in six languages. */
export function kindOfWord(plain: string): EventKind | undefined {
  const word = plain.trim().replace(/[.。:：]$/, '');
  if (isEventKind(word)) return word;
  return known.get(word) ?? known.get(word.replace(/^(?:was|date of|被) ?/, ''));
}
