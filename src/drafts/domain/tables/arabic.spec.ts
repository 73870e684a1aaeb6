import { draftTable } from '../../../../test/support/draft-cases';

// The headline, and the opening sentence. ⟨ and ⟩ stand for the marks that keep another direction apart.
describe('in Arabic', () => {
  draftTable('ar', {
    'one woman': ['عام في الاحتجاز: نتضامن مع ⟨Lin Anran⟩', 'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ قيد الاحتجاز.'],
    'one man': ['عام في الاحتجاز: نتضامن مع ⟨Igor Orlov⟩', 'في 19 سبتمبر 2026، يمرّ عام و⟨Igor Orlov⟩ قيد الاحتجاز.'],
    'gender not known': [
      'عام في الاحتجاز: نتضامن مع ⟨Tenzin Dolkar⟩',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Tenzin Dolkar⟩ قيد الاحتجاز.',
    ],
    'two women': [
      'عام في الاحتجاز: نتضامن مع أمينة حداد و⟨Olga Petrova⟩',
      'في 19 سبتمبر 2026، يمرّ عام وأمينة حداد و⟨Olga Petrova⟩ قيد الاحتجاز.',
    ],
    'two men': [
      'عام في الاحتجاز: نتضامن مع ⟨Chen Weimin⟩ ويوسف كريمي',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Chen Weimin⟩ ويوسف كريمي قيد الاحتجاز.',
    ],
    'a woman and a man': [
      'عام في الاحتجاز: نتضامن مع ⟨Lin Anran⟩ و⟨Igor Orlov⟩',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ و⟨Igor Orlov⟩ قيد الاحتجاز.',
    ],
    'two, one gender not known': [
      'عام في الاحتجاز: نتضامن مع أمينة حداد و⟨Tenzin Dolkar⟩',
      'في 19 سبتمبر 2026، يمرّ عام وأمينة حداد و⟨Tenzin Dolkar⟩ قيد الاحتجاز.',
    ],
    'three women': [
      'عام في الاحتجاز: نتضامن مع ⟨Lin Anran⟩ وأمينة حداد و⟨Olga Petrova⟩',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ وأمينة حداد و⟨Olga Petrova⟩ قيد الاحتجاز.',
    ],
    'five in a joint case': [
      'عام في الاحتجاز: نتضامن مع ⟨#HarbourFive⟩',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ وأمينة حداد و⟨Chen Weimin⟩ ويوسف كريمي و⟨Igor Orlov⟩ (⟨#HarbourFive⟩) قيد الاحتجاز.',
    ],
    'seven people': [
      'عام في الاحتجاز: نتضامن مع ⟨Lin Anran⟩ وأمينة حداد و⟨Olga Petrova⟩ و4 غيرهم',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ وأمينة حداد و⟨Olga Petrova⟩ و4 غيرهم قيد الاحتجاز.',
    ],
    'some held: a woman': [
      'عام في الاحتجاز: نتضامن مع ⟨Lin Anran⟩ (⟨Harbour Five⟩) التي لا تزال قيد الاحتجاز',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ (⟨Harbour Five⟩) قيد الاحتجاز.',
    ],
    'some held: a man': [
      'عام في الاحتجاز: نتضامن مع ⟨Igor Orlov⟩ (⟨Harbour Five⟩) الذي لا يزال قيد الاحتجاز',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Igor Orlov⟩ (⟨Harbour Five⟩) قيد الاحتجاز.',
    ],
    'some held: gender not known': [
      'عام في الاحتجاز: نتضامن مع ⟨Tenzin Dolkar⟩ (⟨Harbour Five⟩)، والاحتجاز مستمر',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Tenzin Dolkar⟩ (⟨Harbour Five⟩) قيد الاحتجاز.',
    ],
    'some held: two women': [
      'عام في الاحتجاز: نتضامن مع أمينة حداد و⟨Olga Petrova⟩ (⟨Harbour Five⟩) اللتين لا تزالان قيد الاحتجاز',
      'في 19 سبتمبر 2026، يمرّ عام وأمينة حداد و⟨Olga Petrova⟩ (⟨Harbour Five⟩) قيد الاحتجاز.',
    ],
    'some held: a woman and a man': [
      'عام في الاحتجاز: نتضامن مع ⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨Harbour Five⟩) اللذين لا يزالان قيد الاحتجاز',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨Harbour Five⟩) قيد الاحتجاز.',
    ],
    'some held: three men': [
      'عام في الاحتجاز: نتضامن مع ⟨Chen Weimin⟩ ويوسف كريمي و⟨Igor Orlov⟩ (⟨Harbour Five⟩) الذين لا يزالون قيد الاحتجاز',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Chen Weimin⟩ ويوسف كريمي و⟨Igor Orlov⟩ (⟨Harbour Five⟩) قيد الاحتجاز.',
    ],
    'free: a woman': [
      'عام على احتجاز ⟨Lin Anran⟩، وهي الآن طليقة',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز ⟨Lin Anran⟩، وهي الآن طليقة.',
    ],
    'free: a man': [
      'عام على احتجاز ⟨Igor Orlov⟩، وهو الآن طليق',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز ⟨Igor Orlov⟩، وهو الآن طليق.',
    ],
    'free: gender not known': [
      'عام على احتجاز ⟨Tenzin Dolkar⟩، وقد انتهى الاحتجاز',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز ⟨Tenzin Dolkar⟩، وقد انتهى الاحتجاز.',
    ],
    'free: two women': [
      'عام على احتجاز أمينة حداد و⟨Olga Petrova⟩، وهما الآن طليقتان',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز أمينة حداد و⟨Olga Petrova⟩، وهما الآن طليقتان.',
    ],
    'free: a woman and a man': [
      'عام على احتجاز ⟨Lin Anran⟩ و⟨Igor Orlov⟩، وهما الآن طليقان',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز ⟨Lin Anran⟩ و⟨Igor Orlov⟩، وهما الآن طليقان.',
    ],
    'free: three men': [
      'عام على احتجاز ⟨Chen Weimin⟩ ويوسف كريمي و⟨Igor Orlov⟩، وهم الآن طلقاء',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز ⟨Chen Weimin⟩ ويوسف كريمي و⟨Igor Orlov⟩، وهم الآن طلقاء.',
    ],
    'free: a joint case': [
      'عام على الاحتجاز في قضية ⟨Harbour Five⟩، وجميع المعنيين بالقضية الآن طلقاء',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز ⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨Harbour Five⟩)، وجميع المعنيين بالقضية الآن طلقاء.',
    ],
    'none held, one not heard of': [
      'عام على احتجاز ⟨Lin Anran⟩: لم ننسَ',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز ⟨Lin Anran⟩.',
    ],
    'none held, in a joint case': [
      'عام على الاحتجاز في قضية ⟨Harbour Five⟩: لم ننسَ',
      'في 19 سبتمبر 2026، يمرّ عام على احتجاز ⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨Harbour Five⟩).',
    ],
    'only the month': [
      'عام في الاحتجاز هذا الشهر: نتضامن مع ⟨Lin Anran⟩',
      'في سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    'one day of several': [
      'عام في الاحتجاز، في يوم ما بين 31 أغسطس و4 سبتمبر (اليوم المحدد غير معروف): نتضامن مع ⟨Lin Anran⟩',
      'في يوم ما بين 31 أغسطس و4 سبتمبر (اليوم المحدد غير معروف)، يمرّ عام و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    'one day of several, two years': [
      'عام في الاحتجاز، في يوم ما بين 30 ديسمبر 2026 و2 يناير 2027 (اليوم المحدد غير معروف): نتضامن مع ⟨Lin Anran⟩',
      'في يوم ما بين 30 ديسمبر 2026 و2 يناير 2027 (اليوم المحدد غير معروف)، يمرّ عام و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    'day not known': [
      'عام في الاحتجاز (اليوم المحدد غير معروف): نتضامن مع ⟨Lin Anran⟩',
      'في هذه الأيام (اليوم المحدد غير معروف)، يمرّ عام و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    'date in doubt': [
      'عام في الاحتجاز (التاريخ غير مؤكد): نتضامن مع ⟨Lin Anran⟩',
      'في 19 سبتمبر 2026 (التاريخ غير مؤكد)، يمرّ عام و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    'the first of a month': [
      'عام في الاحتجاز: نتضامن مع ⟨Igor Orlov⟩',
      'في 1 أكتوبر 2026، يمرّ عام و⟨Igor Orlov⟩ قيد الاحتجاز.',
    ],
    'two years': [
      'عامان في الاحتجاز: نتضامن مع ⟨Igor Orlov⟩',
      'في 19 سبتمبر 2026، يمرّ عامان و⟨Igor Orlov⟩ قيد الاحتجاز.',
    ],
    'five years': [
      'خمسة أعوام في الاحتجاز: نتضامن مع ⟨Igor Orlov⟩',
      'في 19 سبتمبر 2026، تمرّ خمسة أعوام و⟨Igor Orlov⟩ قيد الاحتجاز.',
    ],
    'eleven years': [
      '11 عامًا في الاحتجاز: نتضامن مع ⟨Igor Orlov⟩',
      'في 19 سبتمبر 2026، يمرّ 11 عامًا و⟨Igor Orlov⟩ قيد الاحتجاز.',
    ],
    'twenty-one years': [
      '21 عامًا في الاحتجاز: نتضامن مع ⟨Igor Orlov⟩',
      'في 19 سبتمبر 2026، يمرّ 21 عامًا و⟨Igor Orlov⟩ قيد الاحتجاز.',
    ],
    '100 days': [
      '100 يوم في الاحتجاز: نتضامن مع ⟨Lin Anran⟩',
      'في 19 سبتمبر 2026، يمرّ 100 يوم و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    '103 days': [
      '103 أيام في الاحتجاز: نتضامن مع ⟨Lin Anran⟩',
      'في 19 سبتمبر 2026، تمرّ 103 أيام و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    '121 days': [
      '121 يومًا في الاحتجاز: نتضامن مع ⟨Lin Anran⟩',
      'في 19 سبتمبر 2026، يمرّ 121 يومًا و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    '1000 days': [
      '1000 يوم في الاحتجاز: نتضامن مع ⟨Lin Anran⟩',
      'في 19 سبتمبر 2026، يمرّ 1000 يوم و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    'in prison': ['عام في السجن: نتضامن مع ⟨Lin Anran⟩', 'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ في السجن.'],
    'under house arrest: a woman': [
      'عام قيد الإقامة الجبرية: نتضامن مع ⟨Lin Anran⟩ (⟨Harbour Five⟩) التي لا تزال قيد الإقامة الجبرية',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Lin Anran⟩ (⟨Harbour Five⟩) قيد الإقامة الجبرية.',
    ],
    'under house arrest: gender not known': [
      'عام قيد الإقامة الجبرية: نتضامن مع ⟨Tenzin Dolkar⟩ (⟨Harbour Five⟩)، والإقامة الجبرية مستمرة',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Tenzin Dolkar⟩ (⟨Harbour Five⟩) قيد الإقامة الجبرية.',
    ],
    'deprived of liberty: a man': [
      'عام من الحرمان من الحرية: نتضامن مع ⟨Igor Orlov⟩ (⟨Harbour Five⟩) الذي لا يزال محرومًا من الحرية',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Igor Orlov⟩ (⟨Harbour Five⟩) محروم من الحرية.',
    ],
    'deprived of liberty: two women': [
      'عام من الحرمان من الحرية: نتضامن مع أمينة حداد و⟨Olga Petrova⟩ (⟨Harbour Five⟩) اللتين لا تزالان محرومتين من الحرية',
      'في 19 سبتمبر 2026، يمرّ عام وأمينة حداد و⟨Olga Petrova⟩ (⟨Harbour Five⟩) محرومتان من الحرية.',
    ],
    'deprived of liberty: gender not known': [
      'عام من الحرمان من الحرية: نتضامن مع ⟨Tenzin Dolkar⟩ (⟨Harbour Five⟩)، والحرمان من الحرية مستمر',
      'في 19 سبتمبر 2026، يمرّ عام و⟨Tenzin Dolkar⟩ (⟨Harbour Five⟩) دون حرية.',
    ],
    'disappeared: a woman': [
      'عامان من الاختفاء: أين ⟨Lin Anran⟩؟',
      'في 19 سبتمبر 2026، يمرّ عامان على اختفاء ⟨Lin Anran⟩.',
    ],
    'disappeared: a man': [
      'عامان من الاختفاء: أين ⟨Igor Orlov⟩؟',
      'في 19 سبتمبر 2026، يمرّ عامان على اختفاء ⟨Igor Orlov⟩.',
    ],
    'disappeared: gender not known': [
      'عامان من الاختفاء: أين ⟨Tenzin Dolkar⟩؟',
      'في 19 سبتمبر 2026، يمرّ عامان على اختفاء ⟨Tenzin Dolkar⟩.',
    ],
    'disappeared: two': [
      'ثلاثة أعوام من الاختفاء: أين ⟨Chen Weimin⟩ ويوسف كريمي؟',
      'في 19 سبتمبر 2026، تمرّ ثلاثة أعوام على اختفاء ⟨Chen Weimin⟩ ويوسف كريمي.',
    ],
    'disappeared, now free': [
      'عام على اختفاء ⟨Lin Anran⟩، وهي الآن طليقة',
      'في 19 سبتمبر 2026، يمرّ عام على اختفاء ⟨Lin Anran⟩، وهي الآن طليقة.',
    ],
    '200 days disappeared': [
      '200 يوم من الاختفاء: نتضامن مع ⟨Lin Anran⟩',
      'في 19 سبتمبر 2026، يمرّ 200 يوم و⟨Lin Anran⟩ مختفية.',
    ],
    'sentenced: a woman': [
      'ثلاثة أعوام على صدور الحكم بحق ⟨Lin Anran⟩: لا تزال في السجن',
      'في 19 سبتمبر 2026، تمرّ ثلاثة أعوام على صدور الحكم بحق ⟨Lin Anran⟩، ولا تزال في السجن.',
    ],
    'sentenced: gender not known': [
      'ثلاثة أعوام على صدور الحكم بحق ⟨Tenzin Dolkar⟩: السجن مستمر',
      'في 19 سبتمبر 2026، تمرّ ثلاثة أعوام على صدور الحكم بحق ⟨Tenzin Dolkar⟩، والسجن مستمر.',
    ],
    'sentenced: two men': [
      'ثلاثة أعوام على صدور الحكم بحق ⟨Chen Weimin⟩ ويوسف كريمي: لا يزالان في السجن',
      'في 19 سبتمبر 2026، تمرّ ثلاثة أعوام على صدور الحكم بحق ⟨Chen Weimin⟩ ويوسف كريمي، ولا يزالان في السجن.',
    ],
    'sentenced: held again': [
      'عام على صدور الحكم بحق ⟨Lin Anran⟩: في الاحتجاز مجددًا',
      'في 19 سبتمبر 2026، يمرّ عام على صدور الحكم بحق ⟨Lin Anran⟩، وفي الاحتجاز مجددًا.',
    ],
    'sentenced: some held': [
      'عام على صدور الحكم بحق ⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨Harbour Five⟩)، ولا يزال بعض المعنيين بالقضية محرومين من الحرية',
      'في 19 سبتمبر 2026، يمرّ عام على صدور الحكم بحق ⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨Harbour Five⟩)، ولا يزال بعض المعنيين بالقضية محرومين من الحرية.',
    ],
    'sentenced: in a joint case': [
      'عام على صدور الحكم في قضية ⟨#HarbourFive⟩: لا يزالان في السجن',
      'في 19 سبتمبر 2026، يمرّ عام على صدور الحكم بحق ⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨#HarbourFive⟩)، ولا يزالان في السجن.',
    ],
    'on trial': [
      'عام على بدء محاكمة ⟨Igor Orlov⟩: لا يزال قيد الاحتجاز',
      'في 19 سبتمبر 2026، يمرّ عام على بدء محاكمة ⟨Igor Orlov⟩، ولا يزال قيد الاحتجاز.',
    ],
    'lawyer removed': [
      'عام على إقصاء هيئة الدفاع عن ⟨Lin Anran⟩: لا تزال قيد الاحتجاز',
      'في 19 سبتمبر 2026، يمرّ عام على إقصاء هيئة الدفاع عن ⟨Lin Anran⟩، ولا تزال قيد الاحتجاز.',
    ],
    'birthday: a woman': [
      '⟨Lin Anran⟩ تُتمّ عامها الـ38 في السجن',
      'في 19 سبتمبر 2026: ⟨Lin Anran⟩ تُتمّ عامها الـ38 في السجن.',
    ],
    'birthday: a man': [
      '⟨Igor Orlov⟩ يُتمّ عامه الـ31 في الاحتجاز',
      'في 19 سبتمبر 2026: ⟨Igor Orlov⟩ يُتمّ عامه الـ31 في الاحتجاز.',
    ],
    'birthday: gender not known': [
      'بلوغ ⟨Tenzin Dolkar⟩ سن الـ38 في الاحتجاز',
      'في 19 سبتمبر 2026: بلوغ ⟨Tenzin Dolkar⟩ سن الـ38 في الاحتجاز.',
    ],
    'birthday: two women': [
      'أمينة حداد و⟨Olga Petrova⟩ تُتمّان عامهما الـ38 في الاحتجاز',
      'في 19 سبتمبر 2026: أمينة حداد و⟨Olga Petrova⟩ تُتمّان عامهما الـ38 في الاحتجاز.',
    ],
    'birthday: three men, deprived of liberty': [
      '⟨Chen Weimin⟩ ويوسف كريمي و⟨Igor Orlov⟩ يُتمّون عامهم الـ22 في ظل الحرمان من الحرية',
      'في 19 سبتمبر 2026: ⟨Chen Weimin⟩ ويوسف كريمي و⟨Igor Orlov⟩ يُتمّون عامهم الـ22 في ظل الحرمان من الحرية.',
    ],
    'birthday: disappeared': [
      'عيد ميلاد ⟨Lin Anran⟩ الـ38: لا تزال مختفية',
      'في 19 سبتمبر 2026 عيد ميلاد ⟨Lin Anran⟩ الـ38، ولا تزال مختفية.',
    ],
    'birthday: free': [
      '⟨Igor Orlov⟩ يُتمّ عامه الـ38، وهو الآن طليق',
      'في 19 سبتمبر 2026: ⟨Igor Orlov⟩ يُتمّ عامه الـ38، وهو الآن طليق.',
    ],
    'birthday by the moon': [
      '⟨Lin Anran⟩ تُتمّ عامها الـ38 (بالتقويم القمري) في الاحتجاز',
      'في 19 سبتمبر 2026: ⟨Lin Anran⟩ تُتمّ عامها الـ38 (بالتقويم القمري) في الاحتجاز.',
    ],
    'round birthday': [
      '⟨Lin Anran⟩ تُتمّ عامها الـ40 في السجن: لم ننسَ',
      'في 19 سبتمبر 2026: ⟨Lin Anran⟩ تُتمّ عامها الـ40 في السجن.',
    ],
    'second festival': [
      'النوروز في الاحتجاز للمرة الثانية: نتضامن مع ⟨Lin Anran⟩',
      'في 19 سبتمبر 2026، يحلّ موعد النوروز للمرة الثانية و⟨Lin Anran⟩ قيد الاحتجاز.',
    ],
    'festival, two men': [
      'النوروز في الاحتجاز للمرة الأولى: نتضامن مع ⟨Chen Weimin⟩ ويوسف كريمي',
      'في 19 سبتمبر 2026، يحلّ موعد النوروز للمرة الأولى و⟨Chen Weimin⟩ ويوسف كريمي قيد الاحتجاز.',
    ],
    'term ends today': [
      'انتهاء مدة عقوبة ⟨Lin Anran⟩ اليوم',
      'بموجب الحكم، تنتهي مدة عقوبة ⟨Lin Anran⟩ في 26 سبتمبر 2026، اليوم.',
    ],
    'term ends tomorrow': [
      'انتهاء مدة عقوبة ⟨Lin Anran⟩ غدًا',
      'بموجب الحكم، تنتهي مدة عقوبة ⟨Lin Anran⟩ في 26 سبتمبر 2026، غدًا.',
    ],
    'term ends in two days': [
      'انتهاء مدة عقوبة ⟨Igor Orlov⟩ بعد يومين',
      'بموجب الحكم، تنتهي مدة عقوبة ⟨Igor Orlov⟩ في 26 سبتمبر 2026، بعد يومين.',
    ],
    'terms end in seven days': [
      'انتهاء مدة عقوبة ⟨Lin Anran⟩ و⟨Igor Orlov⟩ بعد 7 أيام',
      'بموجب الحكم، تنتهي مدة عقوبة ⟨Lin Anran⟩ و⟨Igor Orlov⟩ في 26 سبتمبر 2026، بعد 7 أيام.',
    ],
    'terms end in thirty days': [
      'انتهاء مدة عقوبة ⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨#HarbourFive⟩) بعد 30 يومًا',
      'بموجب الحكم، تنتهي مدة عقوبة ⟨Lin Anran⟩ و⟨Igor Orlov⟩ (⟨#HarbourFive⟩) في 26 سبتمبر 2026، بعد 30 يومًا.',
    ],
  });
});
