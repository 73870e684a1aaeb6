import type { Language } from './language';

const spokenOf = '{precision, select, month {{monthOfYear}} other {{on}}}';
const ends = `{precision, select, window {{from}至{until}之间的某一天} other {${spokenOf}}}`;
const rule =
  '{hasLaw, select, yes {（规则 {law}{hasDetail, select, yes {：{detail}} other {}}）} other {{hasDetail, select, yes {（{detail}）} other {}}}}';
const coming =
  '{count, plural, =0 {今天} =1 {明天} other {{numeral}天后}}（{on}）：{hasDetail, select, yes {{detail}} other {联合国日程}}';
const peopleCounted =
  '{concerns, select, women {{numeral}名女性} journalists {{numeral}名记者} writers {{numeral}名作家} lawyers {{numeral}名律师} other {{numeral}人}}';

/** What is for the team alone, in Chinese. */
export const chineseTasks: Language['messages'] = {
  'REL-DUE': `{who}：刑期已于${ends}{doubt, select, yes {（最迟）} other {}}届满，未有获释消息：请了解情况`,
  'REL-NRR': `{who}：获释已{numeral}天，没有记录显示其真正自由：请了解情况`,
  'DPR-END': `{who}：依判决，剥夺政治权利于${ends}期满`,
  'BAN-END': `{who}：依判决，出境限制于${ends}期满`,
  'RESENT-RISK': `{who}：{hasDetail, select, yes {{detail}} other {羁押结束}}（${spokenOf}）；此前被另立新案是当地已知的风险{hasLaw, select, yes {（规则 {law}）} other {}}：请做好准备`,
  'LAW-LIMIT': `{who}：法定期限已于${spokenOf}届满${rule}；未见延长决定`,
  'LAW-EXT-DUE': `{who}：应于${spokenOf}作出是否延长羁押的决定${rule}；尚无记录`,
  'TRIAL-NEXT': `{who}：{hasDetail, select, yes {{detail}} other {开庭}}（${spokenOf}）{count, plural, =-1 {：请询问庭审情况} =0 {，今天} =1 {，明天} other {，{numeral}天后}}`,
  'APPEAL-WIN': `{who}：上诉期于${spokenOf}届满{hasLaw, select, yes {（规则 {law}）} other {}}；未见上诉`,
  'UN-REPLY': `{who}：{unit, select, day {联合国致函该国已{numeral}天} other {联合国已致函该国}}；答复期限为${spokenOf}，尚无答复记录`,
  'UN-FOLLOW': `{who}：{hasDetail, select, yes {{detail}} other {联合国决定}}；该国应于${spokenOf}说明落实情况`,
  'WGEID-URG': `{who}：失踪已{numeral}天；联合国强迫失踪问题工作组的紧急程序将于${spokenOf}截止，尚无提交记录`,
  STALE: `{who}：已有{unit, select, day {{numeral}天} other {{time}}}没有新消息：请询问近况`,
  'CONSENT-OLD': `{who}：须于{on}前重新确认同意{hasDetail, select, yes {（{detail}）} other {}}`,
  'STANCE-OLD': `{who}：须于{on}前重新决定是否公开{hasDetail, select, yes {（{detail}）} other {}}`,
  CONFLICT: `{who}：各来源的日期不一致{hasDetail, select, yes {（“{detail}”）} other {}}：请决定采用哪一个`,
  'INTL-DAY': `{dayOfYear}{hasDetail, select, yes {，{detail}} other {}}：本数据库中{count, plural, =0 {无人} other {有${peopleCounted}}}{concerns, select, disappeared {失踪或被秘密关押} other {被关押}}`,
  'UN-SESSION': coming,
  'UPR-DL': coming,
  'REPRISAL-DL': coming,
  CENSUS: `{dayOfYear}统计：本数据库中{count, plural, =0 {无人} other {有{numeral}人}}被关押{hasDetail, select, yes {（{detail}）} other {}}`,
};
