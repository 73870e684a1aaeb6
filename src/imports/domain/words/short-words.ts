import type { Level } from '../../../access/domain/levels';

const table = <T extends string>(words: Record<T, string>): Map<string, T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([code, list]) =>
      list.split('|').map((word) => [word, code] as const),
    ),
  );

/** Gender as lists write it; compared after `plainForm`. */
export const genderWords = table({
  female:
    'f|female|woman|women|w|girl|femme|féminin|feminin|mujer|femenino|hembra|женщина|женский|ж|жен|жен.|女|女性|女士|أنثى|انثى|امرأة|إمرأة|ms|mrs|ms.|mrs.',
  male: 'm|male|man|men|boy|homme|masculin|hombre|masculino|varón|varon|мужчина|мужской|м|муж|муж.|男|男性|先生|ذكر|رجل|mr|mr.',
});

/** Words for how widely a case may be known. */
export const levelWords = table<Level>({
  public: 'public|open|publique|público|публично|公开|公開|عام',
  partners: 'partners|partner|shared|partenaires|socios|партнеры',
  internal: 'internal|staff|team|interne|interno|внутренний|内部|內部|داخلي',
  restricted: 'restricted|confidential|confidentiel|confidencial|restreint|конфиденциально|保密|机密|سري',
  sealed: 'sealed|secret|top secret|секретно|绝密',
});

/** What a status says of custody. It is never an event without a date. */
export type StatusWord = 'held' | 'free' | 'dead' | 'missing';
export const statusWords = table<StatusWord>({
  held: 'in custody|in detention|detained|imprisoned|in prison|jailed|held|arrested|serving|serving sentence|behind bars|en détention|détenu|détenue|emprisonné|incarcéré|detenido|detenida|en prisión|preso|presa|encarcelado|под стражей|в заключении|арестован|задержан|в сизо|осужден|在押|羁押|羈押|服刑|服刑中|被捕|被拘留|关押中|قيد الاحتجاز|معتقل|معتقلة|مسجون|محتجز|pending trial|awaiting trial|detained - trial pending',
  free: 'released|free|freed|at liberty|on bail|bailed|out|libéré|libérée|libre|liberado|liberada|en libertad|освобожден|освобождён|на свободе|已释放|释放|釋放|获释|刑满释放|取保候审|出狱|مفرج عنه|أفرج عنه|حر',
  dead: 'dead|died|deceased|died in custody|décédé|décédée|mort|fallecido|muerto|умер|погиб|去世|死亡|已故|狱中去世|متوفى|توفي',
  missing:
    'disappeared|missing|enforced disappearance|unknown whereabouts|disparu|disparue|desaparecido|desaparecida|пропал без вести|исчез|失踪|失蹤|被失踪|下落不明|مفقود|مختف|مختفي قسريا',
});
