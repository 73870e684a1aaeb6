import { draftTable } from '../../../../test/support/draft-cases';

// The headline, and the opening sentence.
describe('in English', () => {
  draftTable('en', {
    'one woman': [
      'One year in detention: we stand with Lin Anran',
      'On 19 September 2026, Lin Anran reaches one year in detention.',
    ],
    'one man': [
      'One year in detention: we stand with Igor Orlov',
      'On 19 September 2026, Igor Orlov reaches one year in detention.',
    ],
    'gender not known': [
      'One year in detention: we stand with Tenzin Dolkar',
      'On 19 September 2026, Tenzin Dolkar reaches one year in detention.',
    ],
    'two women': [
      'One year in detention: we stand with Amina Haddad and Olga Petrova',
      'On 19 September 2026, Amina Haddad and Olga Petrova reach one year in detention.',
    ],
    'two men': [
      'One year in detention: we stand with Chen Weimin and Yusuf Karimi',
      'On 19 September 2026, Chen Weimin and Yusuf Karimi reach one year in detention.',
    ],
    'a woman and a man': [
      'One year in detention: we stand with Lin Anran and Igor Orlov',
      'On 19 September 2026, Lin Anran and Igor Orlov reach one year in detention.',
    ],
    'two, one gender not known': [
      'One year in detention: we stand with Amina Haddad and Tenzin Dolkar',
      'On 19 September 2026, Amina Haddad and Tenzin Dolkar reach one year in detention.',
    ],
    'three women': [
      'One year in detention: we stand with Lin Anran, Amina Haddad and Olga Petrova',
      'On 19 September 2026, Lin Anran, Amina Haddad and Olga Petrova reach one year in detention.',
    ],
    'five in a joint case': [
      'One year in detention: we stand with #HarbourFive',
      'On 19 September 2026, Lin Anran, Amina Haddad, Chen Weimin, Yusuf Karimi and Igor Orlov (#HarbourFive) reach one year in detention.',
    ],
    'seven people': [
      'One year in detention: we stand with Lin Anran, Amina Haddad, Olga Petrova and 4 others',
      'On 19 September 2026, Lin Anran, Amina Haddad, Olga Petrova and 4 others reach one year in detention.',
    ],
    'some held: a woman': [
      'One year in detention: we stand with Lin Anran (Harbour Five), still held',
      'On 19 September 2026, Lin Anran (Harbour Five) reaches one year in detention.',
    ],
    'some held: a man': [
      'One year in detention: we stand with Igor Orlov (Harbour Five), still held',
      'On 19 September 2026, Igor Orlov (Harbour Five) reaches one year in detention.',
    ],
    'some held: gender not known': [
      'One year in detention: we stand with Tenzin Dolkar (Harbour Five), still held',
      'On 19 September 2026, Tenzin Dolkar (Harbour Five) reaches one year in detention.',
    ],
    'some held: two women': [
      'One year in detention: we stand with Amina Haddad and Olga Petrova (Harbour Five), still held',
      'On 19 September 2026, Amina Haddad and Olga Petrova (Harbour Five) reach one year in detention.',
    ],
    'some held: a woman and a man': [
      'One year in detention: we stand with Lin Anran and Igor Orlov (Harbour Five), still held',
      'On 19 September 2026, Lin Anran and Igor Orlov (Harbour Five) reach one year in detention.',
    ],
    'some held: three men': [
      'One year in detention: we stand with Chen Weimin, Yusuf Karimi and Igor Orlov (Harbour Five), still held',
      'On 19 September 2026, Chen Weimin, Yusuf Karimi and Igor Orlov (Harbour Five) reach one year in detention.',
    ],
    'free: a woman': [
      'First anniversary of the detention of Lin Anran: now at liberty',
      'On 19 September 2026, one year has passed since the detention of Lin Anran, now at liberty.',
    ],
    'free: a man': [
      'First anniversary of the detention of Igor Orlov: now at liberty',
      'On 19 September 2026, one year has passed since the detention of Igor Orlov, now at liberty.',
    ],
    'free: gender not known': [
      'First anniversary of the detention of Tenzin Dolkar: now at liberty',
      'On 19 September 2026, one year has passed since the detention of Tenzin Dolkar, now at liberty.',
    ],
    'free: two women': [
      'First anniversary of the detention of Amina Haddad and Olga Petrova: both are at liberty',
      'On 19 September 2026, one year has passed since the detention of Amina Haddad and Olga Petrova; both are at liberty.',
    ],
    'free: a woman and a man': [
      'First anniversary of the detention of Lin Anran and Igor Orlov: both are at liberty',
      'On 19 September 2026, one year has passed since the detention of Lin Anran and Igor Orlov; both are at liberty.',
    ],
    'free: three men': [
      'First anniversary of the detention of Chen Weimin, Yusuf Karimi and Igor Orlov: all are at liberty',
      'On 19 September 2026, one year has passed since the detention of Chen Weimin, Yusuf Karimi and Igor Orlov; all are at liberty.',
    ],
    'free: a joint case': [
      'First anniversary of the detention in the case of Harbour Five: all are at liberty',
      'On 19 September 2026, one year has passed since the detention of Lin Anran and Igor Orlov (Harbour Five); all are at liberty.',
    ],
    'none held, one not heard of': [
      'First anniversary of the detention of Lin Anran: we have not forgotten',
      'On 19 September 2026, one year has passed since the detention of Lin Anran.',
    ],
    'none held, in a joint case': [
      'First anniversary of the detention in the case of Harbour Five: we have not forgotten',
      'On 19 September 2026, one year has passed since the detention of Lin Anran and Igor Orlov (Harbour Five).',
    ],
    'only the month': [
      'One year in detention this month: we stand with Lin Anran',
      'In September 2026, Lin Anran reaches one year in detention.',
    ],
    'one day of several': [
      'One year in detention, reached on one day between 31 August and 4 September (exact day not known): we stand with Lin Anran',
      'On one day between 31 August and 4 September (exact day not known), Lin Anran reaches one year in detention.',
    ],
    'one day of several, two years': [
      'One year in detention, reached on one day between 30 December 2026 and 2 January 2027 (exact day not known): we stand with Lin Anran',
      'On one day between 30 December 2026 and 2 January 2027 (exact day not known), Lin Anran reaches one year in detention.',
    ],
    'day not known': [
      'One year in detention (exact day not known): we stand with Lin Anran',
      'About now (exact day not known), Lin Anran reaches one year in detention.',
    ],
    'date in doubt': [
      'One year in detention (date uncertain): we stand with Lin Anran',
      'On 19 September 2026 (date uncertain), Lin Anran reaches one year in detention.',
    ],
    'the first of a month': [
      'One year in detention: we stand with Igor Orlov',
      'On 1 October 2026, Igor Orlov reaches one year in detention.',
    ],
    'two years': [
      'Two years in detention: we stand with Igor Orlov',
      'On 19 September 2026, Igor Orlov reaches two years in detention.',
    ],
    'five years': [
      'Five years in detention: we stand with Igor Orlov',
      'On 19 September 2026, Igor Orlov reaches five years in detention.',
    ],
    'eleven years': [
      'Eleven years in detention: we stand with Igor Orlov',
      'On 19 September 2026, Igor Orlov reaches eleven years in detention.',
    ],
    'twenty-one years': [
      'Twenty-one years in detention: we stand with Igor Orlov',
      'On 19 September 2026, Igor Orlov reaches twenty-one years in detention.',
    ],
    '100 days': [
      '100 days in detention: we stand with Lin Anran',
      'On 19 September 2026, Lin Anran reaches 100 days in detention.',
    ],
    '103 days': [
      '103 days in detention: we stand with Lin Anran',
      'On 19 September 2026, Lin Anran reaches 103 days in detention.',
    ],
    '121 days': [
      '121 days in detention: we stand with Lin Anran',
      'On 19 September 2026, Lin Anran reaches 121 days in detention.',
    ],
    '1000 days': [
      '1000 days in detention: we stand with Lin Anran',
      'On 19 September 2026, Lin Anran reaches 1000 days in detention.',
    ],
    'in prison': [
      'One year in prison: we stand with Lin Anran',
      'On 19 September 2026, Lin Anran reaches one year in prison.',
    ],
    'under house arrest: a woman': [
      'One year under house arrest: we stand with Lin Anran (Harbour Five), still held',
      'On 19 September 2026, Lin Anran (Harbour Five) reaches one year under house arrest.',
    ],
    'under house arrest: gender not known': [
      'One year under house arrest: we stand with Tenzin Dolkar (Harbour Five), still held',
      'On 19 September 2026, Tenzin Dolkar (Harbour Five) reaches one year under house arrest.',
    ],
    'deprived of liberty: a man': [
      'One year deprived of liberty: we stand with Igor Orlov (Harbour Five), still held',
      'On 19 September 2026, Igor Orlov (Harbour Five) reaches one year deprived of liberty.',
    ],
    'deprived of liberty: two women': [
      'One year deprived of liberty: we stand with Amina Haddad and Olga Petrova (Harbour Five), still held',
      'On 19 September 2026, Amina Haddad and Olga Petrova (Harbour Five) reach one year deprived of liberty.',
    ],
    'deprived of liberty: gender not known': [
      'One year deprived of liberty: we stand with Tenzin Dolkar (Harbour Five), still held',
      'On 19 September 2026, Tenzin Dolkar (Harbour Five) reaches one year deprived of liberty.',
    ],
    'disappeared: a woman': [
      'Two years disappeared: where is Lin Anran?',
      'On 19 September 2026, two years have passed since the disappearance of Lin Anran.',
    ],
    'disappeared: a man': [
      'Two years disappeared: where is Igor Orlov?',
      'On 19 September 2026, two years have passed since the disappearance of Igor Orlov.',
    ],
    'disappeared: gender not known': [
      'Two years disappeared: where is Tenzin Dolkar?',
      'On 19 September 2026, two years have passed since the disappearance of Tenzin Dolkar.',
    ],
    'disappeared: two': [
      'Three years disappeared: where are Chen Weimin and Yusuf Karimi?',
      'On 19 September 2026, three years have passed since the disappearance of Chen Weimin and Yusuf Karimi.',
    ],
    'disappeared, now free': [
      'First anniversary of the disappearance of Lin Anran: now at liberty',
      'On 19 September 2026, one year has passed since the disappearance of Lin Anran, now at liberty.',
    ],
    '200 days disappeared': [
      '200 days disappeared: we stand with Lin Anran',
      'On 19 September 2026, 200 days have passed since the disappearance of Lin Anran.',
    ],
    'sentenced: a woman': [
      'Three years since the sentencing of Lin Anran: still in prison',
      'On 19 September 2026, three years have passed since Lin Anran was sentenced; still in prison.',
    ],
    'sentenced: gender not known': [
      'Three years since the sentencing of Tenzin Dolkar: still in prison',
      'On 19 September 2026, three years have passed since Tenzin Dolkar was sentenced; still in prison.',
    ],
    'sentenced: two men': [
      'Three years since the sentencing of Chen Weimin and Yusuf Karimi: both still in prison',
      'On 19 September 2026, three years have passed since Chen Weimin and Yusuf Karimi were sentenced; both still in prison.',
    ],
    'sentenced: held again': [
      'One year since the sentencing of Lin Anran: held again',
      'On 19 September 2026, one year has passed since Lin Anran was sentenced; held again.',
    ],
    'sentenced: some held': [
      'One year since the sentencing of Lin Anran and Igor Orlov (Harbour Five): some in the case are still held',
      'On 19 September 2026, one year has passed since Lin Anran and Igor Orlov (Harbour Five) were sentenced; some in the case are still held.',
    ],
    'sentenced: in a joint case': [
      'One year since the sentencing in the case of #HarbourFive: both still in prison',
      'On 19 September 2026, one year has passed since Lin Anran and Igor Orlov (#HarbourFive) were sentenced; both still in prison.',
    ],
    'on trial': [
      'One year since the beginning of the trial of Igor Orlov: still in detention',
      'On 19 September 2026, one year has passed since the trial of Igor Orlov began; still in detention.',
    ],
    'lawyer removed': [
      'One year since the removal of the lawyer of Lin Anran: still in detention',
      'On 19 September 2026, one year has passed since the lawyer of Lin Anran was removed; still in detention.',
    ],
    'birthday: a woman': ['Lin Anran turns 38 in prison', 'On 19 September 2026, Lin Anran turns 38 in prison.'],
    'birthday: a man': ['Igor Orlov turns 31 in detention', 'On 19 September 2026, Igor Orlov turns 31 in detention.'],
    'birthday: gender not known': [
      'Tenzin Dolkar turns 38 in detention',
      'On 19 September 2026, Tenzin Dolkar turns 38 in detention.',
    ],
    'birthday: two women': [
      'Amina Haddad and Olga Petrova turn 38 in detention',
      'On 19 September 2026, Amina Haddad and Olga Petrova turn 38 in detention.',
    ],
    'birthday: three men, deprived of liberty': [
      'Chen Weimin, Yusuf Karimi and Igor Orlov turn 22, deprived of liberty',
      'On 19 September 2026, Chen Weimin, Yusuf Karimi and Igor Orlov turn 22, deprived of liberty.',
    ],
    'birthday: disappeared': [
      'Lin Anran’s 38th birthday: still disappeared',
      'On 19 September 2026, it is the 38th birthday of Lin Anran, still disappeared.',
    ],
    'birthday: free': [
      'Igor Orlov turns 38: now at liberty',
      'On 19 September 2026, Igor Orlov turns 38, now at liberty.',
    ],
    'birthday by the moon': [
      'Lin Anran turns 38 in detention by the lunar calendar',
      'On 19 September 2026, Lin Anran turns 38 in detention by the lunar calendar.',
    ],
    'round birthday': [
      'Lin Anran turns 40 in prison: we have not forgotten',
      'On 19 September 2026, Lin Anran turns 40 in prison.',
    ],
    'second festival': [
      'Second Nowruz in detention: we stand with Lin Anran',
      'On 19 September 2026, Lin Anran spends Nowruz in detention for the second time.',
    ],
    'festival, two men': [
      'First Nowruz in detention: we stand with Chen Weimin and Yusuf Karimi',
      'On 19 September 2026, Chen Weimin and Yusuf Karimi spend Nowruz in detention for the first time.',
    ],
    'term ends today': [
      'Lin Anran’s term ends today',
      'By the sentence, the term of Lin Anran ends on 26 September 2026, today.',
    ],
    'term ends tomorrow': [
      'Lin Anran’s term ends tomorrow',
      'By the sentence, the term of Lin Anran ends on 26 September 2026, tomorrow.',
    ],
    'term ends in two days': [
      'Igor Orlov’s term ends in 2 days',
      'By the sentence, the term of Igor Orlov ends on 26 September 2026, in 2 days.',
    ],
    'terms end in seven days': [
      'The terms of Lin Anran and Igor Orlov end in 7 days',
      'By the sentence, the terms of Lin Anran and Igor Orlov end on 26 September 2026, in 7 days.',
    ],
    'terms end in thirty days': [
      'The terms of Lin Anran and Igor Orlov (#HarbourFive) end in 30 days',
      'By the sentence, the terms of Lin Anran and Igor Orlov (#HarbourFive) end on 26 September 2026, in 30 days.',
    ],
  });
});
