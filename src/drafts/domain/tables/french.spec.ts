import { draftTable } from '../../../../test/support/draft-cases';

// The headline, and the opening sentence.
describe('in French', () => {
  draftTable('fr', {
    'one woman': [
      'Un an en détention\u00a0: solidarité avec Lin Anran',
      'Le 19 septembre 2026, cela fait un an que Lin Anran est détenue.',
    ],
    'one man': [
      'Un an en détention\u00a0: solidarité avec Igor Orlov',
      'Le 19 septembre 2026, cela fait un an qu’Igor Orlov est détenu.',
    ],
    'gender not known': [
      'Un an en détention\u00a0: solidarité avec Tenzin Dolkar',
      'Le 19 septembre 2026, cela fait un an que Tenzin Dolkar est en détention.',
    ],
    'two women': [
      'Un an en détention\u00a0: solidarité avec Amina Haddad et Olga Petrova',
      'Le 19 septembre 2026, cela fait un an qu’Amina Haddad et Olga Petrova sont détenues.',
    ],
    'two men': [
      'Un an en détention\u00a0: solidarité avec Chen Weimin et Yusuf Karimi',
      'Le 19 septembre 2026, cela fait un an que Chen Weimin et Yusuf Karimi sont détenus.',
    ],
    'a woman and a man': [
      'Un an en détention\u00a0: solidarité avec Lin Anran et Igor Orlov',
      'Le 19 septembre 2026, cela fait un an que Lin Anran et Igor Orlov sont détenus.',
    ],
    'two, one gender not known': [
      'Un an en détention\u00a0: solidarité avec Amina Haddad et Tenzin Dolkar',
      'Le 19 septembre 2026, cela fait un an qu’Amina Haddad et Tenzin Dolkar sont en détention.',
    ],
    'three women': [
      'Un an en détention\u00a0: solidarité avec Lin Anran, Amina Haddad et Olga Petrova',
      'Le 19 septembre 2026, cela fait un an que Lin Anran, Amina Haddad et Olga Petrova sont détenues.',
    ],
    'five in a joint case': [
      'Un an en détention\u00a0: solidarité avec #HarbourFive',
      'Le 19 septembre 2026, cela fait un an que Lin Anran, Amina Haddad, Chen Weimin, Yusuf Karimi et Igor Orlov (#HarbourFive) sont détenus.',
    ],
    'seven people': [
      'Un an en détention\u00a0: solidarité avec Lin Anran, Amina Haddad, Olga Petrova et 4 autres',
      'Le 19 septembre 2026, cela fait un an que Lin Anran, Amina Haddad, Olga Petrova et 4 autres sont en détention.',
    ],
    'some held: a woman': [
      'Un an en détention\u00a0: solidarité avec Lin Anran (Harbour Five), toujours détenue',
      'Le 19 septembre 2026, cela fait un an que Lin Anran (Harbour Five) est détenue.',
    ],
    'some held: a man': [
      'Un an en détention\u00a0: solidarité avec Igor Orlov (Harbour Five), toujours détenu',
      'Le 19 septembre 2026, cela fait un an qu’Igor Orlov (Harbour Five) est détenu.',
    ],
    'some held: gender not known': [
      'Un an en détention\u00a0: solidarité avec Tenzin Dolkar (Harbour Five), toujours en détention',
      'Le 19 septembre 2026, cela fait un an que Tenzin Dolkar (Harbour Five) est en détention.',
    ],
    'some held: two women': [
      'Un an en détention\u00a0: solidarité avec Amina Haddad et Olga Petrova (Harbour Five), toujours détenues',
      'Le 19 septembre 2026, cela fait un an qu’Amina Haddad et Olga Petrova (Harbour Five) sont détenues.',
    ],
    'some held: a woman and a man': [
      'Un an en détention\u00a0: solidarité avec Lin Anran et Igor Orlov (Harbour Five), toujours détenus',
      'Le 19 septembre 2026, cela fait un an que Lin Anran et Igor Orlov (Harbour Five) sont détenus.',
    ],
    'some held: three men': [
      'Un an en détention\u00a0: solidarité avec Chen Weimin, Yusuf Karimi et Igor Orlov (Harbour Five), toujours détenus',
      'Le 19 septembre 2026, cela fait un an que Chen Weimin, Yusuf Karimi et Igor Orlov (Harbour Five) sont détenus.',
    ],
    'free: a woman': [
      'Premier anniversaire de la détention de Lin Anran\u00a0: désormais en liberté',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention de Lin Anran, désormais en liberté.',
    ],
    'free: a man': [
      'Premier anniversaire de la détention d’Igor Orlov\u00a0: désormais en liberté',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention d’Igor Orlov, désormais en liberté.',
    ],
    'free: gender not known': [
      'Premier anniversaire de la détention de Tenzin Dolkar\u00a0: désormais en liberté',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention de Tenzin Dolkar, désormais en liberté.',
    ],
    'free: two women': [
      'Premier anniversaire de la détention d’Amina Haddad et Olga Petrova\u00a0: toutes deux désormais en liberté',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention d’Amina Haddad et Olga Petrova, toutes deux désormais en liberté.',
    ],
    'free: a woman and a man': [
      'Premier anniversaire de la détention de Lin Anran et Igor Orlov\u00a0: tous deux désormais en liberté',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention de Lin Anran et Igor Orlov, tous deux désormais en liberté.',
    ],
    'free: three men': [
      'Premier anniversaire de la détention de Chen Weimin, Yusuf Karimi et Igor Orlov\u00a0: tous désormais en liberté',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention de Chen Weimin, Yusuf Karimi et Igor Orlov, tous désormais en liberté.',
    ],
    'free: a joint case': [
      'Premier anniversaire de la détention dans l’affaire Harbour Five\u00a0: toutes les personnes concernées sont désormais en liberté',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention de Lin Anran et Igor Orlov (Harbour Five)\u202f; toutes les personnes concernées sont désormais en liberté.',
    ],
    'none held, one not heard of': [
      'Premier anniversaire de la détention de Lin Anran\u00a0: nous n’oublions pas',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention de Lin Anran.',
    ],
    'none held, in a joint case': [
      'Premier anniversaire de la détention dans l’affaire Harbour Five\u00a0: nous n’oublions pas',
      'Le 19 septembre 2026, un an s’est écoulé depuis la détention de Lin Anran et Igor Orlov (Harbour Five).',
    ],
    'only the month': [
      'Un an en détention ce mois-ci\u00a0: solidarité avec Lin Anran',
      'En septembre 2026, cela fait un an que Lin Anran est détenue.',
    ],
    'one day of several': [
      'Un an en détention, un jour entre le 31 août et le 4 septembre (jour exact inconnu)\u00a0: solidarité avec Lin Anran',
      'Un jour entre le 31 août et le 4 septembre (jour exact inconnu), cela fait un an que Lin Anran est détenue.',
    ],
    'one day of several, two years': [
      'Un an en détention, un jour entre le 30 décembre 2026 et le 2 janvier 2027 (jour exact inconnu)\u00a0: solidarité avec Lin Anran',
      'Un jour entre le 30 décembre 2026 et le 2 janvier 2027 (jour exact inconnu), cela fait un an que Lin Anran est détenue.',
    ],
    'day not known': [
      'Un an en détention (jour exact inconnu)\u00a0: solidarité avec Lin Anran',
      'Ces jours-ci (jour exact inconnu), cela fait un an que Lin Anran est détenue.',
    ],
    'date in doubt': [
      'Un an en détention (date incertaine)\u00a0: solidarité avec Lin Anran',
      'Le 19 septembre 2026 (date incertaine), cela fait un an que Lin Anran est détenue.',
    ],
    'the first of a month': [
      'Un an en détention\u00a0: solidarité avec Igor Orlov',
      'Le 1er octobre 2026, cela fait un an qu’Igor Orlov est détenu.',
    ],
    'two years': [
      'Deux ans en détention\u00a0: solidarité avec Igor Orlov',
      'Le 19 septembre 2026, cela fait deux ans qu’Igor Orlov est détenu.',
    ],
    'five years': [
      'Cinq ans en détention\u00a0: solidarité avec Igor Orlov',
      'Le 19 septembre 2026, cela fait cinq ans qu’Igor Orlov est détenu.',
    ],
    'eleven years': [
      '11 ans en détention\u00a0: solidarité avec Igor Orlov',
      'Le 19 septembre 2026, cela fait 11 ans qu’Igor Orlov est détenu.',
    ],
    'twenty-one years': [
      '21 ans en détention\u00a0: solidarité avec Igor Orlov',
      'Le 19 septembre 2026, cela fait 21 ans qu’Igor Orlov est détenu.',
    ],
    '100 days': [
      '100 jours en détention\u00a0: solidarité avec Lin Anran',
      'Le 19 septembre 2026, cela fait 100 jours que Lin Anran est détenue.',
    ],
    '103 days': [
      '103 jours en détention\u00a0: solidarité avec Lin Anran',
      'Le 19 septembre 2026, cela fait 103 jours que Lin Anran est détenue.',
    ],
    '121 days': [
      '121 jours en détention\u00a0: solidarité avec Lin Anran',
      'Le 19 septembre 2026, cela fait 121 jours que Lin Anran est détenue.',
    ],
    '1000 days': [
      '1000 jours en détention\u00a0: solidarité avec Lin Anran',
      'Le 19 septembre 2026, cela fait 1000 jours que Lin Anran est détenue.',
    ],
    'in prison': [
      'Un an en prison\u00a0: solidarité avec Lin Anran',
      'Le 19 septembre 2026, cela fait un an que Lin Anran est en prison.',
    ],
    'under house arrest: a woman': [
      'Un an d’assignation à résidence\u00a0: solidarité avec Lin Anran (Harbour Five), toujours assignée à résidence',
      'Le 19 septembre 2026, cela fait un an que Lin Anran (Harbour Five) est assignée à résidence.',
    ],
    'under house arrest: gender not known': [
      'Un an d’assignation à résidence\u00a0: solidarité avec Tenzin Dolkar (Harbour Five), toujours en résidence surveillée',
      'Le 19 septembre 2026, cela fait un an que Tenzin Dolkar (Harbour Five) est en résidence surveillée.',
    ],
    'deprived of liberty: a man': [
      'Un an de privation de liberté\u00a0: solidarité avec Igor Orlov (Harbour Five), toujours privé de liberté',
      'Le 19 septembre 2026, cela fait un an qu’Igor Orlov (Harbour Five) est privé de liberté.',
    ],
    'deprived of liberty: two women': [
      'Un an de privation de liberté\u00a0: solidarité avec Amina Haddad et Olga Petrova (Harbour Five), toujours privées de liberté',
      'Le 19 septembre 2026, cela fait un an qu’Amina Haddad et Olga Petrova (Harbour Five) sont privées de liberté.',
    ],
    'deprived of liberty: gender not known': [
      'Un an de privation de liberté\u00a0: solidarité avec Tenzin Dolkar (Harbour Five), la privation de liberté se poursuit',
      'Le 19 septembre 2026, cela fait un an que Tenzin Dolkar (Harbour Five) est en situation de privation de liberté.',
    ],
    'disappeared: a woman': [
      'Deux ans de disparition\u00a0: où est Lin Anran\u202f?',
      'Le 19 septembre 2026, cela fait deux ans que Lin Anran a disparu.',
    ],
    'disappeared: a man': [
      'Deux ans de disparition\u00a0: où est Igor Orlov\u202f?',
      'Le 19 septembre 2026, cela fait deux ans qu’Igor Orlov a disparu.',
    ],
    'disappeared: gender not known': [
      'Deux ans de disparition\u00a0: où est Tenzin Dolkar\u202f?',
      'Le 19 septembre 2026, cela fait deux ans que Tenzin Dolkar a disparu.',
    ],
    'disappeared: two': [
      'Trois ans de disparition\u00a0: où sont Chen Weimin et Yusuf Karimi\u202f?',
      'Le 19 septembre 2026, cela fait trois ans que Chen Weimin et Yusuf Karimi ont disparu.',
    ],
    'disappeared, now free': [
      'Premier anniversaire de la disparition de Lin Anran\u00a0: désormais en liberté',
      'Le 19 septembre 2026, un an s’est écoulé depuis la disparition de Lin Anran, désormais en liberté.',
    ],
    '200 days disappeared': [
      '200 jours de disparition\u00a0: solidarité avec Lin Anran',
      'Le 19 septembre 2026, cela fait 200 jours que Lin Anran a disparu.',
    ],
    'sentenced: a woman': [
      'Trois ans depuis la condamnation de Lin Anran\u00a0: toujours en prison',
      'Le 19 septembre 2026, cela fait trois ans que Lin Anran a été condamnée\u202f; toujours en prison.',
    ],
    'sentenced: gender not known': [
      'Trois ans depuis la condamnation de Tenzin Dolkar\u00a0: toujours en prison',
      'Le 19 septembre 2026, trois ans se sont écoulés depuis la condamnation de Tenzin Dolkar\u202f; toujours en prison.',
    ],
    'sentenced: two men': [
      'Trois ans depuis la condamnation de Chen Weimin et Yusuf Karimi\u00a0: toujours en prison',
      'Le 19 septembre 2026, cela fait trois ans que Chen Weimin et Yusuf Karimi ont été condamnés\u202f; toujours en prison.',
    ],
    'sentenced: held again': [
      'Un an depuis la condamnation de Lin Anran\u00a0: de nouveau en détention',
      'Le 19 septembre 2026, cela fait un an que Lin Anran a été condamnée\u202f; de nouveau en détention.',
    ],
    'sentenced: some held': [
      'Un an depuis la condamnation de Lin Anran et Igor Orlov (Harbour Five)\u00a0: une partie du groupe est toujours privée de liberté',
      'Le 19 septembre 2026, cela fait un an que Lin Anran et Igor Orlov (Harbour Five) ont été condamnés\u202f; une partie du groupe est toujours privée de liberté.',
    ],
    'sentenced: in a joint case': [
      'Un an depuis la condamnation dans l’affaire #HarbourFive\u00a0: toujours en prison',
      'Le 19 septembre 2026, cela fait un an que Lin Anran et Igor Orlov (#HarbourFive) ont été condamnés\u202f; toujours en prison.',
    ],
    'on trial': [
      'Un an depuis l’ouverture du procès d’Igor Orlov\u00a0: toujours détenu',
      'Le 19 septembre 2026, un an s’est écoulé depuis l’ouverture du procès d’Igor Orlov\u202f; toujours détenu.',
    ],
    'lawyer removed': [
      'Un an depuis l’éviction de l’avocat de Lin Anran\u00a0: toujours détenue',
      'Le 19 septembre 2026, un an s’est écoulé depuis l’éviction de l’avocat de Lin Anran\u202f; toujours détenue.',
    ],
    'birthday: a woman': [
      'Lin Anran atteint l’âge de 38 ans en prison',
      'Le 19 septembre 2026, Lin Anran atteint l’âge de 38 ans en prison.',
    ],
    'birthday: a man': [
      'Igor Orlov atteint l’âge de 31 ans en détention',
      'Le 19 septembre 2026, Igor Orlov atteint l’âge de 31 ans en détention.',
    ],
    'birthday: gender not known': [
      'Tenzin Dolkar atteint l’âge de 38 ans en détention',
      'Le 19 septembre 2026, Tenzin Dolkar atteint l’âge de 38 ans en détention.',
    ],
    'birthday: two women': [
      'Amina Haddad et Olga Petrova atteignent l’âge de 38 ans en détention',
      'Le 19 septembre 2026, Amina Haddad et Olga Petrova atteignent l’âge de 38 ans en détention.',
    ],
    'birthday: three men, deprived of liberty': [
      'Chen Weimin, Yusuf Karimi et Igor Orlov atteignent l’âge de 22 ans, privés de liberté',
      'Le 19 septembre 2026, Chen Weimin, Yusuf Karimi et Igor Orlov atteignent l’âge de 22 ans, privés de liberté.',
    ],
    'birthday: disappeared': [
      '38e anniversaire de Lin Anran\u00a0: toujours portée disparue',
      'Le 19 septembre 2026, c’est le 38e anniversaire de Lin Anran\u202f; toujours portée disparue.',
    ],
    'birthday: free': [
      'Igor Orlov atteint l’âge de 38 ans\u00a0: désormais en liberté',
      'Le 19 septembre 2026, Igor Orlov atteint l’âge de 38 ans, désormais en liberté.',
    ],
    'birthday by the moon': [
      'Lin Anran atteint l’âge de 38 ans (calendrier lunaire) en détention',
      'Le 19 septembre 2026, Lin Anran atteint l’âge de 38 ans (calendrier lunaire) en détention.',
    ],
    'round birthday': [
      'Lin Anran atteint l’âge de 40 ans en prison\u00a0: nous n’oublions pas',
      'Le 19 septembre 2026, Lin Anran atteint l’âge de 40 ans en prison.',
    ],
    'second festival': [
      'Norouz en détention, pour la deuxième fois\u00a0: solidarité avec Lin Anran',
      'Norouz, le 19 septembre 2026\u00a0: Lin Anran passe ce jour en détention pour la deuxième fois.',
    ],
    'festival, two men': [
      'Norouz en détention, pour la première fois\u00a0: solidarité avec Chen Weimin et Yusuf Karimi',
      'Norouz, le 19 septembre 2026\u00a0: Chen Weimin et Yusuf Karimi passent ce jour en détention pour la première fois.',
    ],
    'term ends today': [
      'La peine de Lin Anran prend fin aujourd’hui',
      'Selon le jugement, la peine de Lin Anran prend fin le 26 septembre 2026, aujourd’hui.',
    ],
    'term ends tomorrow': [
      'La peine de Lin Anran prend fin demain',
      'Selon le jugement, la peine de Lin Anran prend fin le 26 septembre 2026, demain.',
    ],
    'term ends in two days': [
      'La peine d’Igor Orlov prend fin dans 2 jours',
      'Selon le jugement, la peine d’Igor Orlov prend fin le 26 septembre 2026, dans 2 jours.',
    ],
    'terms end in seven days': [
      'Les peines de Lin Anran et Igor Orlov prennent fin dans 7 jours',
      'Selon le jugement, les peines de Lin Anran et Igor Orlov prennent fin le 26 septembre 2026, dans 7 jours.',
    ],
    'terms end in thirty days': [
      'Les peines de Lin Anran et Igor Orlov (#HarbourFive) prennent fin dans 30 jours',
      'Selon le jugement, les peines de Lin Anran et Igor Orlov (#HarbourFive) prennent fin le 26 septembre 2026, dans 30 jours.',
    ],
  });
});
