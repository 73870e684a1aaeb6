import { draftTable } from '../../../../test/support/draft-cases';

// The headline, and the opening sentence.
describe('in Spanish', () => {
  draftTable('es', {
    'one woman': [
      'Un año en detención: estamos con Lin Anran',
      'El 19 de septiembre de 2026, Lin Anran cumple un año detenida.',
    ],
    'one man': [
      'Un año en detención: estamos con Igor Orlov',
      'El 19 de septiembre de 2026, Igor Orlov cumple un año detenido.',
    ],
    'gender not known': [
      'Un año en detención: estamos con Tenzin Dolkar',
      'El 19 de septiembre de 2026, Tenzin Dolkar cumple un año en detención.',
    ],
    'two women': [
      'Un año en detención: estamos con Amina Haddad y Olga Petrova',
      'El 19 de septiembre de 2026, Amina Haddad y Olga Petrova cumplen un año detenidas.',
    ],
    'two men': [
      'Un año en detención: estamos con Chen Weimin y Yusuf Karimi',
      'El 19 de septiembre de 2026, Chen Weimin y Yusuf Karimi cumplen un año detenidos.',
    ],
    'a woman and a man': [
      'Un año en detención: estamos con Lin Anran e Igor Orlov',
      'El 19 de septiembre de 2026, Lin Anran e Igor Orlov cumplen un año detenidos.',
    ],
    'two, one gender not known': [
      'Un año en detención: estamos con Amina Haddad y Tenzin Dolkar',
      'El 19 de septiembre de 2026, Amina Haddad y Tenzin Dolkar cumplen un año en detención.',
    ],
    'three women': [
      'Un año en detención: estamos con Lin Anran, Amina Haddad y Olga Petrova',
      'El 19 de septiembre de 2026, Lin Anran, Amina Haddad y Olga Petrova cumplen un año detenidas.',
    ],
    'five in a joint case': [
      'Un año en detención: estamos con #HarbourFive',
      'El 19 de septiembre de 2026, Lin Anran, Amina Haddad, Chen Weimin, Yusuf Karimi e Igor Orlov (#HarbourFive) cumplen un año detenidos.',
    ],
    'seven people': [
      'Un año en detención: estamos con Lin Anran, Amina Haddad, Olga Petrova y 4 personas más',
      'El 19 de septiembre de 2026, Lin Anran, Amina Haddad, Olga Petrova y 4 personas más cumplen un año en detención.',
    ],
    'some held: a woman': [
      'Un año en detención: estamos con Lin Anran (Harbour Five), que sigue detenida',
      'El 19 de septiembre de 2026, Lin Anran (Harbour Five) cumple un año detenida.',
    ],
    'some held: a man': [
      'Un año en detención: estamos con Igor Orlov (Harbour Five), que sigue detenido',
      'El 19 de septiembre de 2026, Igor Orlov (Harbour Five) cumple un año detenido.',
    ],
    'some held: gender not known': [
      'Un año en detención: estamos con Tenzin Dolkar (Harbour Five), que sigue en detención',
      'El 19 de septiembre de 2026, Tenzin Dolkar (Harbour Five) cumple un año en detención.',
    ],
    'some held: two women': [
      'Un año en detención: estamos con Amina Haddad y Olga Petrova (Harbour Five), que siguen detenidas',
      'El 19 de septiembre de 2026, Amina Haddad y Olga Petrova (Harbour Five) cumplen un año detenidas.',
    ],
    'some held: a woman and a man': [
      'Un año en detención: estamos con Lin Anran e Igor Orlov (Harbour Five), que siguen detenidos',
      'El 19 de septiembre de 2026, Lin Anran e Igor Orlov (Harbour Five) cumplen un año detenidos.',
    ],
    'some held: three men': [
      'Un año en detención: estamos con Chen Weimin, Yusuf Karimi e Igor Orlov (Harbour Five), que siguen detenidos',
      'El 19 de septiembre de 2026, Chen Weimin, Yusuf Karimi e Igor Orlov (Harbour Five) cumplen un año detenidos.',
    ],
    'free: a woman': [
      'Primer aniversario de la detención de Lin Anran: ahora en libertad',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Lin Anran, ahora en libertad.',
    ],
    'free: a man': [
      'Primer aniversario de la detención de Igor Orlov: ahora en libertad',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Igor Orlov, ahora en libertad.',
    ],
    'free: gender not known': [
      'Primer aniversario de la detención de Tenzin Dolkar: ahora en libertad',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Tenzin Dolkar, ahora en libertad.',
    ],
    'free: two women': [
      'Primer aniversario de la detención de Amina Haddad y Olga Petrova: ambas en libertad',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Amina Haddad y Olga Petrova, ambas en libertad.',
    ],
    'free: a woman and a man': [
      'Primer aniversario de la detención de Lin Anran e Igor Orlov: ambos en libertad',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Lin Anran e Igor Orlov, ambos en libertad.',
    ],
    'free: three men': [
      'Primer aniversario de la detención de Chen Weimin, Yusuf Karimi e Igor Orlov: todos en libertad',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Chen Weimin, Yusuf Karimi e Igor Orlov, todos en libertad.',
    ],
    'free: a joint case': [
      'Primer aniversario de la detención en el caso Harbour Five: todas las personas del caso están en libertad',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Lin Anran e Igor Orlov (Harbour Five); todas las personas del caso están en libertad.',
    ],
    'none held, one not heard of': [
      'Primer aniversario de la detención de Lin Anran: no olvidamos',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Lin Anran.',
    ],
    'none held, in a joint case': [
      'Primer aniversario de la detención en el caso Harbour Five: no olvidamos',
      'El 19 de septiembre de 2026 se cumple un año de la detención de Lin Anran e Igor Orlov (Harbour Five).',
    ],
    'only the month': [
      'Un año en detención este mes: estamos con Lin Anran',
      'En septiembre de 2026, Lin Anran cumple un año detenida.',
    ],
    'one day of several': [
      'Un año en detención, un día entre el 31 de agosto y el 4 de septiembre (día exacto desconocido): estamos con Lin Anran',
      'Un día entre el 31 de agosto y el 4 de septiembre (día exacto desconocido), Lin Anran cumple un año detenida.',
    ],
    'one day of several, two years': [
      'Un año en detención, un día entre el 30 de diciembre de 2026 y el 2 de enero de 2027 (día exacto desconocido): estamos con Lin Anran',
      'Un día entre el 30 de diciembre de 2026 y el 2 de enero de 2027 (día exacto desconocido), Lin Anran cumple un año detenida.',
    ],
    'day not known': [
      'Un año en detención (día exacto desconocido): estamos con Lin Anran',
      'Por estos días (día exacto desconocido), Lin Anran cumple un año detenida.',
    ],
    'date in doubt': [
      'Un año en detención (fecha incierta): estamos con Lin Anran',
      'El 19 de septiembre de 2026 (fecha incierta), Lin Anran cumple un año detenida.',
    ],
    'the first of a month': [
      'Un año en detención: estamos con Igor Orlov',
      'El 1 de octubre de 2026, Igor Orlov cumple un año detenido.',
    ],
    'two years': [
      'Dos años en detención: estamos con Igor Orlov',
      'El 19 de septiembre de 2026, Igor Orlov cumple dos años detenido.',
    ],
    'five years': [
      'Cinco años en detención: estamos con Igor Orlov',
      'El 19 de septiembre de 2026, Igor Orlov cumple cinco años detenido.',
    ],
    'eleven years': [
      '11 años en detención: estamos con Igor Orlov',
      'El 19 de septiembre de 2026, Igor Orlov cumple 11 años detenido.',
    ],
    'twenty-one years': [
      '21 años en detención: estamos con Igor Orlov',
      'El 19 de septiembre de 2026, Igor Orlov cumple 21 años detenido.',
    ],
    '100 days': [
      '100 días en detención: estamos con Lin Anran',
      'El 19 de septiembre de 2026, Lin Anran cumple 100 días detenida.',
    ],
    '103 days': [
      '103 días en detención: estamos con Lin Anran',
      'El 19 de septiembre de 2026, Lin Anran cumple 103 días detenida.',
    ],
    '121 days': [
      '121 días en detención: estamos con Lin Anran',
      'El 19 de septiembre de 2026, Lin Anran cumple 121 días detenida.',
    ],
    '1000 days': [
      '1000 días en detención: estamos con Lin Anran',
      'El 19 de septiembre de 2026, Lin Anran cumple 1000 días detenida.',
    ],
    'in prison': [
      'Un año en prisión: estamos con Lin Anran',
      'El 19 de septiembre de 2026, Lin Anran cumple un año en prisión.',
    ],
    'under house arrest: a woman': [
      'Un año bajo arresto domiciliario: estamos con Lin Anran (Harbour Five), que sigue bajo arresto domiciliario',
      'El 19 de septiembre de 2026, Lin Anran (Harbour Five) cumple un año bajo arresto domiciliario.',
    ],
    'under house arrest: gender not known': [
      'Un año bajo arresto domiciliario: estamos con Tenzin Dolkar (Harbour Five), que sigue bajo arresto domiciliario',
      'El 19 de septiembre de 2026, Tenzin Dolkar (Harbour Five) cumple un año bajo arresto domiciliario.',
    ],
    'deprived of liberty: a man': [
      'Un año de privación de libertad: estamos con Igor Orlov (Harbour Five), que sigue privado de libertad',
      'El 19 de septiembre de 2026, Igor Orlov (Harbour Five) cumple un año privado de libertad.',
    ],
    'deprived of liberty: two women': [
      'Un año de privación de libertad: estamos con Amina Haddad y Olga Petrova (Harbour Five), que siguen privadas de libertad',
      'El 19 de septiembre de 2026, Amina Haddad y Olga Petrova (Harbour Five) cumplen un año privadas de libertad.',
    ],
    'deprived of liberty: gender not known': [
      'Un año de privación de libertad: estamos con Tenzin Dolkar (Harbour Five), que sigue sin libertad',
      'El 19 de septiembre de 2026, Tenzin Dolkar (Harbour Five) cumple un año sin libertad.',
    ],
    'disappeared: a woman': [
      'Dos años de desaparición: ¿dónde está Lin Anran?',
      'El 19 de septiembre de 2026 se cumplen dos años de la desaparición de Lin Anran.',
    ],
    'disappeared: a man': [
      'Dos años de desaparición: ¿dónde está Igor Orlov?',
      'El 19 de septiembre de 2026 se cumplen dos años de la desaparición de Igor Orlov.',
    ],
    'disappeared: gender not known': [
      'Dos años de desaparición: ¿dónde está Tenzin Dolkar?',
      'El 19 de septiembre de 2026 se cumplen dos años de la desaparición de Tenzin Dolkar.',
    ],
    'disappeared: two': [
      'Tres años de desaparición: ¿dónde están Chen Weimin y Yusuf Karimi?',
      'El 19 de septiembre de 2026 se cumplen tres años de la desaparición de Chen Weimin y Yusuf Karimi.',
    ],
    'disappeared, now free': [
      'Primer aniversario de la desaparición de Lin Anran: ahora en libertad',
      'El 19 de septiembre de 2026 se cumple un año de la desaparición de Lin Anran, ahora en libertad.',
    ],
    '200 days disappeared': [
      '200 días de desaparición: estamos con Lin Anran',
      'El 19 de septiembre de 2026, Lin Anran cumple 200 días desaparecida.',
    ],
    'sentenced: a woman': [
      'Tres años desde la condena de Lin Anran: sigue en prisión',
      'El 19 de septiembre de 2026 se cumplen tres años desde que Lin Anran fue condenada; sigue en prisión.',
    ],
    'sentenced: gender not known': [
      'Tres años desde la condena de Tenzin Dolkar: sigue en prisión',
      'El 19 de septiembre de 2026 se cumplen tres años de la condena de Tenzin Dolkar; sigue en prisión.',
    ],
    'sentenced: two men': [
      'Tres años desde la condena de Chen Weimin y Yusuf Karimi: siguen en prisión',
      'El 19 de septiembre de 2026 se cumplen tres años desde que Chen Weimin y Yusuf Karimi fueron condenados; siguen en prisión.',
    ],
    'sentenced: held again': [
      'Un año desde la condena de Lin Anran: de nuevo en detención',
      'El 19 de septiembre de 2026 se cumple un año desde que Lin Anran fue condenada; de nuevo en detención.',
    ],
    'sentenced: some held': [
      'Un año desde la condena de Lin Anran e Igor Orlov (Harbour Five): parte del grupo sigue sin libertad',
      'El 19 de septiembre de 2026 se cumple un año desde que Lin Anran e Igor Orlov (Harbour Five) fueron condenados; parte del grupo sigue sin libertad.',
    ],
    'sentenced: in a joint case': [
      'Un año desde la condena en el caso #HarbourFive: siguen en prisión',
      'El 19 de septiembre de 2026 se cumple un año desde que Lin Anran e Igor Orlov (#HarbourFive) fueron condenados; siguen en prisión.',
    ],
    'on trial': [
      'Un año desde el inicio del juicio de Igor Orlov: sigue detenido',
      'El 19 de septiembre de 2026 se cumple un año del inicio del juicio de Igor Orlov; sigue detenido.',
    ],
    'lawyer removed': [
      'Un año desde la exclusión de la defensa de Lin Anran: sigue detenida',
      'El 19 de septiembre de 2026 se cumple un año de la exclusión de la defensa de Lin Anran; sigue detenida.',
    ],
    'birthday: a woman': [
      'Lin Anran cumple 38 años de edad en prisión',
      'El 19 de septiembre de 2026, Lin Anran cumple 38 años de edad en prisión.',
    ],
    'birthday: a man': [
      'Igor Orlov cumple 31 años de edad en detención',
      'El 19 de septiembre de 2026, Igor Orlov cumple 31 años de edad en detención.',
    ],
    'birthday: gender not known': [
      'Tenzin Dolkar cumple 38 años de edad en detención',
      'El 19 de septiembre de 2026, Tenzin Dolkar cumple 38 años de edad en detención.',
    ],
    'birthday: two women': [
      'Amina Haddad y Olga Petrova cumplen 38 años de edad en detención',
      'El 19 de septiembre de 2026, Amina Haddad y Olga Petrova cumplen 38 años de edad en detención.',
    ],
    'birthday: three men, deprived of liberty': [
      'Chen Weimin, Yusuf Karimi e Igor Orlov cumplen 22 años de edad, privados de libertad',
      'El 19 de septiembre de 2026, Chen Weimin, Yusuf Karimi e Igor Orlov cumplen 22 años de edad, privados de libertad.',
    ],
    'birthday: disappeared': [
      'Cumpleaños número 38 de Lin Anran: sigue desaparecida',
      'El 19 de septiembre de 2026 es el cumpleaños número 38 de Lin Anran, que sigue desaparecida.',
    ],
    'birthday: free': [
      'Igor Orlov cumple 38 años de edad: ahora en libertad',
      'El 19 de septiembre de 2026, Igor Orlov cumple 38 años de edad, ahora en libertad.',
    ],
    'birthday by the moon': [
      'Lin Anran cumple 38 años de edad (calendario lunar) en detención',
      'El 19 de septiembre de 2026, Lin Anran cumple 38 años de edad (calendario lunar) en detención.',
    ],
    'round birthday': [
      'Lin Anran cumple 40 años de edad en prisión: no olvidamos',
      'El 19 de septiembre de 2026, Lin Anran cumple 40 años de edad en prisión.',
    ],
    'second festival': [
      'Noruz en detención, por segunda vez: estamos con Lin Anran',
      'Noruz, 19 de septiembre de 2026: Lin Anran pasa este día en detención por segunda vez.',
    ],
    'festival, two men': [
      'Noruz en detención, por primera vez: estamos con Chen Weimin y Yusuf Karimi',
      'Noruz, 19 de septiembre de 2026: Chen Weimin y Yusuf Karimi pasan este día en detención por primera vez.',
    ],
    'term ends today': [
      'La pena de Lin Anran termina hoy',
      'Según la sentencia, la pena de Lin Anran termina el 26 de septiembre de 2026, hoy.',
    ],
    'term ends tomorrow': [
      'La pena de Lin Anran termina mañana',
      'Según la sentencia, la pena de Lin Anran termina el 26 de septiembre de 2026, mañana.',
    ],
    'term ends in two days': [
      'La pena de Igor Orlov termina dentro de 2 días',
      'Según la sentencia, la pena de Igor Orlov termina el 26 de septiembre de 2026, dentro de 2 días.',
    ],
    'terms end in seven days': [
      'Las penas de Lin Anran e Igor Orlov terminan dentro de 7 días',
      'Según la sentencia, las penas de Lin Anran e Igor Orlov terminan el 26 de septiembre de 2026, dentro de 7 días.',
    ],
    'terms end in thirty days': [
      'Las penas de Lin Anran e Igor Orlov (#HarbourFive) terminan dentro de 30 días',
      'Según la sentencia, las penas de Lin Anran e Igor Orlov (#HarbourFive) terminan el 26 de septiembre de 2026, dentro de 30 días.',
    ],
  });
});
