import { draftTable } from '../../../../test/support/draft-cases';

// The headline, and the opening sentence.
describe('in Chinese', () => {
  draftTable('zh', {
    'one woman': ['已被羁押一年：声援林安然', '2026年9月19日，林安然被羁押满一年。'],
    'one man': ['已被羁押一年：声援 Igor Orlov', '2026年9月19日，Igor Orlov 被羁押满一年。'],
    'gender not known': ['已被羁押一年：声援 Tenzin Dolkar', '2026年9月19日，Tenzin Dolkar 被羁押满一年。'],
    'two women': [
      '已被羁押一年：声援 Amina Haddad 和 Olga Petrova',
      '2026年9月19日，Amina Haddad 和 Olga Petrova 被羁押满一年。',
    ],
    'two men': ['已被羁押一年：声援陈卫民和 Yusuf Karimi', '2026年9月19日，陈卫民和 Yusuf Karimi 被羁押满一年。'],
    'a woman and a man': ['已被羁押一年：声援林安然和 Igor Orlov', '2026年9月19日，林安然和 Igor Orlov 被羁押满一年。'],
    'two, one gender not known': [
      '已被羁押一年：声援 Amina Haddad 和 Tenzin Dolkar',
      '2026年9月19日，Amina Haddad 和 Tenzin Dolkar 被羁押满一年。',
    ],
    'three women': [
      '已被羁押一年：声援林安然、Amina Haddad 和 Olga Petrova',
      '2026年9月19日，林安然、Amina Haddad 和 Olga Petrova 被羁押满一年。',
    ],
    'five in a joint case': [
      '已被羁押一年：声援 #HarbourFive',
      '2026年9月19日，林安然、Amina Haddad、陈卫民、Yusuf Karimi 和 Igor Orlov（#HarbourFive）被羁押满一年。',
    ],
    'seven people': [
      '已被羁押一年：声援林安然、Amina Haddad、Olga Petrova 和另外4人',
      '2026年9月19日，林安然、Amina Haddad、Olga Petrova 和另外4人被羁押满一年。',
    ],
    'some held: a woman': [
      '已被羁押一年：声援林安然（Harbour Five），仍被羁押',
      '2026年9月19日，林安然（Harbour Five）被羁押满一年。',
    ],
    'some held: a man': [
      '已被羁押一年：声援 Igor Orlov（Harbour Five），仍被羁押',
      '2026年9月19日，Igor Orlov（Harbour Five）被羁押满一年。',
    ],
    'some held: gender not known': [
      '已被羁押一年：声援 Tenzin Dolkar（Harbour Five），仍被羁押',
      '2026年9月19日，Tenzin Dolkar（Harbour Five）被羁押满一年。',
    ],
    'some held: two women': [
      '已被羁押一年：声援 Amina Haddad 和 Olga Petrova（Harbour Five），二人仍被羁押',
      '2026年9月19日，Amina Haddad 和 Olga Petrova（Harbour Five）被羁押满一年。',
    ],
    'some held: a woman and a man': [
      '已被羁押一年：声援林安然和 Igor Orlov（Harbour Five），二人仍被羁押',
      '2026年9月19日，林安然和 Igor Orlov（Harbour Five）被羁押满一年。',
    ],
    'some held: three men': [
      '已被羁押一年：声援陈卫民、Yusuf Karimi 和 Igor Orlov（Harbour Five），均仍被羁押',
      '2026年9月19日，陈卫民、Yusuf Karimi 和 Igor Orlov（Harbour Five）被羁押满一年。',
    ],
    'free: a woman': ['林安然被羁押一周年：现已不在羁押中', '2026年9月19日，距林安然被羁押已一年，现已不在羁押中。'],
    'free: a man': [
      'Igor Orlov 被羁押一周年：现已不在羁押中',
      '2026年9月19日，距 Igor Orlov 被羁押已一年，现已不在羁押中。',
    ],
    'free: gender not known': [
      'Tenzin Dolkar 被羁押一周年：现已不在羁押中',
      '2026年9月19日，距 Tenzin Dolkar 被羁押已一年，现已不在羁押中。',
    ],
    'free: two women': [
      'Amina Haddad 和 Olga Petrova 被羁押一周年：二人均已不在羁押中',
      '2026年9月19日，距 Amina Haddad 和 Olga Petrova 被羁押已一年，二人均已不在羁押中。',
    ],
    'free: a woman and a man': [
      '林安然和 Igor Orlov 被羁押一周年：二人均已不在羁押中',
      '2026年9月19日，距林安然和 Igor Orlov 被羁押已一年，二人均已不在羁押中。',
    ],
    'free: three men': [
      '陈卫民、Yusuf Karimi 和 Igor Orlov 被羁押一周年：均已不在羁押中',
      '2026年9月19日，距陈卫民、Yusuf Karimi 和 Igor Orlov 被羁押已一年，均已不在羁押中。',
    ],
    'free: a joint case': [
      'Harbour Five 当事人被羁押一周年：案中各人均已不在羁押中',
      '2026年9月19日，距林安然和 Igor Orlov（Harbour Five）被羁押已一年，案中各人均已不在羁押中。',
    ],
    'none held, one not heard of': ['林安然被羁押一周年：我们没有忘记', '2026年9月19日，距林安然被羁押已一年。'],
    'none held, in a joint case': [
      'Harbour Five 当事人被羁押一周年：我们没有忘记',
      '2026年9月19日，距林安然和 Igor Orlov（Harbour Five）被羁押已一年。',
    ],
    'only the month': ['本月已被羁押满一年：声援林安然', '2026年9月，林安然被羁押满一年。'],
    'one day of several': [
      '已被羁押一年（在8月31日至9月4日之间的某一天，具体日期不详）：声援林安然',
      '在8月31日至9月4日之间的某一天（具体日期不详），林安然被羁押满一年。',
    ],
    'one day of several, two years': [
      '已被羁押一年（在2026年12月30日至2027年1月2日之间的某一天，具体日期不详）：声援林安然',
      '在2026年12月30日至2027年1月2日之间的某一天（具体日期不详），林安然被羁押满一年。',
    ],
    'day not known': ['已被羁押一年（具体日期不详）：声援林安然', '近日（具体日期不详），林安然被羁押满一年。'],
    'date in doubt': ['已被羁押一年（日期待核实）：声援林安然', '2026年9月19日（日期待核实），林安然被羁押满一年。'],
    'the first of a month': ['已被羁押一年：声援 Igor Orlov', '2026年10月1日，Igor Orlov 被羁押满一年。'],
    'two years': ['已被羁押两年：声援 Igor Orlov', '2026年9月19日，Igor Orlov 被羁押满两年。'],
    'five years': ['已被羁押五年：声援 Igor Orlov', '2026年9月19日，Igor Orlov 被羁押满五年。'],
    'eleven years': ['已被羁押十一年：声援 Igor Orlov', '2026年9月19日，Igor Orlov 被羁押满十一年。'],
    'twenty-one years': ['已被羁押二十一年：声援 Igor Orlov', '2026年9月19日，Igor Orlov 被羁押满二十一年。'],
    '100 days': ['已被羁押100天：声援林安然', '2026年9月19日，林安然被羁押满100天。'],
    '103 days': ['已被羁押103天：声援林安然', '2026年9月19日，林安然被羁押满103天。'],
    '121 days': ['已被羁押121天：声援林安然', '2026年9月19日，林安然被羁押满121天。'],
    '1000 days': ['已被羁押1000天：声援林安然', '2026年9月19日，林安然被羁押满1000天。'],
    'in prison': ['已被监禁一年：声援林安然', '2026年9月19日，林安然被监禁满一年。'],
    'under house arrest: a woman': [
      '已被软禁一年：声援林安然（Harbour Five），仍被软禁',
      '2026年9月19日，林安然（Harbour Five）被软禁满一年。',
    ],
    'under house arrest: gender not known': [
      '已被软禁一年：声援 Tenzin Dolkar（Harbour Five），仍被软禁',
      '2026年9月19日，Tenzin Dolkar（Harbour Five）被软禁满一年。',
    ],
    'deprived of liberty: a man': [
      '已被剥夺自由一年：声援 Igor Orlov（Harbour Five），仍被剥夺自由',
      '2026年9月19日，Igor Orlov（Harbour Five）被剥夺自由满一年。',
    ],
    'deprived of liberty: two women': [
      '已被剥夺自由一年：声援 Amina Haddad 和 Olga Petrova（Harbour Five），二人仍被剥夺自由',
      '2026年9月19日，Amina Haddad 和 Olga Petrova（Harbour Five）被剥夺自由满一年。',
    ],
    'deprived of liberty: gender not known': [
      '已被剥夺自由一年：声援 Tenzin Dolkar（Harbour Five），仍被剥夺自由',
      '2026年9月19日，Tenzin Dolkar（Harbour Five）被剥夺自由满一年。',
    ],
    'disappeared: a woman': ['已失踪两年：林安然在哪里？', '2026年9月19日，林安然失踪满两年。'],
    'disappeared: a man': ['已失踪两年：Igor Orlov 在哪里？', '2026年9月19日，Igor Orlov 失踪满两年。'],
    'disappeared: gender not known': [
      '已失踪两年：Tenzin Dolkar 在哪里？',
      '2026年9月19日，Tenzin Dolkar 失踪满两年。',
    ],
    'disappeared: two': [
      '已失踪三年：陈卫民和 Yusuf Karimi 在哪里？',
      '2026年9月19日，陈卫民和 Yusuf Karimi 失踪满三年。',
    ],
    'disappeared, now free': ['林安然失踪一周年：现已恢复自由', '2026年9月19日，距林安然失踪已一年，现已恢复自由。'],
    '200 days disappeared': ['已失踪200天：声援林安然', '2026年9月19日，林安然失踪满200天。'],
    'sentenced: a woman': ['林安然被判刑三周年：仍被监禁', '2026年9月19日，距林安然被判刑已三年，仍被监禁。'],
    'sentenced: gender not known': [
      'Tenzin Dolkar 被判刑三周年：仍被监禁',
      '2026年9月19日，距 Tenzin Dolkar 被判刑已三年，仍被监禁。',
    ],
    'sentenced: two men': [
      '陈卫民和 Yusuf Karimi 被判刑三周年：二人仍被监禁',
      '2026年9月19日，距陈卫民和 Yusuf Karimi 被判刑已三年，二人仍被监禁。',
    ],
    'sentenced: held again': ['林安然被判刑一周年：再次被羁押', '2026年9月19日，距林安然被判刑已一年，再次被羁押。'],
    'sentenced: some held': [
      '林安然和 Igor Orlov（Harbour Five）被判刑一周年：案中仍有人失去自由',
      '2026年9月19日，距林安然和 Igor Orlov（Harbour Five）被判刑已一年，案中仍有人失去自由。',
    ],
    'sentenced: in a joint case': [
      '#HarbourFive 当事人被判刑一周年：二人仍被监禁',
      '2026年9月19日，距林安然和 Igor Orlov（#HarbourFive）被判刑已一年，二人仍被监禁。',
    ],
    'on trial': ['Igor Orlov 案开审一周年：仍被羁押', '2026年9月19日，距 Igor Orlov 案开审已一年，仍被羁押。'],
    'lawyer removed': [
      '林安然的律师被迫退出一周年：仍被羁押',
      '2026年9月19日，距林安然的律师被迫退出已一年，仍被羁押。',
    ],
    'birthday: a woman': ['林安然在狱中年满38岁', '2026年9月19日，林安然在狱中年满38岁。'],
    'birthday: a man': ['Igor Orlov 在羁押中年满31岁', '2026年9月19日，Igor Orlov 在羁押中年满31岁。'],
    'birthday: gender not known': ['Tenzin Dolkar 在羁押中年满38岁', '2026年9月19日，Tenzin Dolkar 在羁押中年满38岁。'],
    'birthday: two women': [
      'Amina Haddad 和 Olga Petrova 均在羁押中年满38岁',
      '2026年9月19日，Amina Haddad 和 Olga Petrova 均在羁押中年满38岁。',
    ],
    'birthday: three men, deprived of liberty': [
      '陈卫民、Yusuf Karimi 和 Igor Orlov 均在失去自由中年满22岁',
      '2026年9月19日，陈卫民、Yusuf Karimi 和 Igor Orlov 均在失去自由中年满22岁。',
    ],
    'birthday: disappeared': ['林安然38岁生日：仍下落不明', '2026年9月19日是林安然的38岁生日，仍下落不明。'],
    'birthday: free': ['Igor Orlov 年满38岁：现已不在羁押中', '2026年9月19日，Igor Orlov 年满38岁，现已不在羁押中。'],
    'birthday by the moon': ['林安然在羁押中按农历年满38岁', '2026年9月19日，林安然在羁押中按农历年满38岁。'],
    'round birthday': ['林安然在狱中年满40岁：我们没有忘记', '2026年9月19日，林安然在狱中年满40岁。'],
    'second festival': [
      '被羁押以来的第二个诺鲁孜节：声援林安然',
      '2026年9月19日，是林安然被羁押以来的第二个诺鲁孜节。',
    ],
    'festival, two men': [
      '被羁押以来的第一个诺鲁孜节：声援陈卫民和 Yusuf Karimi',
      '2026年9月19日，是陈卫民和 Yusuf Karimi 被羁押以来的第一个诺鲁孜节。',
    ],
    'term ends today': ['林安然的刑期今天届满', '依判决，林安然的刑期将于2026年9月26日届满，即今天。'],
    'term ends tomorrow': ['林安然的刑期明天届满', '依判决，林安然的刑期将于2026年9月26日届满，即明天。'],
    'term ends in two days': [
      'Igor Orlov 的刑期还有2天届满',
      '依判决，Igor Orlov 的刑期将于2026年9月26日届满，还有2天。',
    ],
    'terms end in seven days': [
      '林安然和 Igor Orlov 的刑期还有7天届满',
      '依判决，林安然和 Igor Orlov 的刑期将于2026年9月26日届满，还有7天。',
    ],
    'terms end in thirty days': [
      '林安然和 Igor Orlov（#HarbourFive）的刑期还有30天届满',
      '依判决，林安然和 Igor Orlov（#HarbourFive）的刑期将于2026年9月26日届满，还有30天。',
    ],
  });
});
