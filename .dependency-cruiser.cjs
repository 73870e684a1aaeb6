// The layers, lowest first. A folder imports only from folders before it in this list: see ARCHITECTURE.md.
const layers = [
  'lib',
  'platform',
  'access',
  'web',
  'audit',
  'mail',
  'accounts',
  'organisation',
  'sources',
  'custody',
  'clocks',
  'calendars',
  'milestones',
  'history',
  'defenders',
  'sharing',
  'disclosure',
  'confidential',
  'timeline',
  'groups',
  'alerts',
  'ladders',
  'bundles',
  'drafts',
  'cards',
  'campaigns',
  'subscriptions',
  'webhooks',
  'deliveries',
  'feeds',
  'casefile',
  'home',
];
const upward = layers.slice(0, -1).map((layer, i) => ({
  name: `${layer}-imports-no-later-layer`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${layers.slice(i + 1).join('|')})/|^src/[^/]+\\.tsx?$` },
}));
const tests = '\\.(spec|e2e-spec)\\.tsx?$';

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'every-folder-has-a-layer',
      severity: 'error',
      from: {},
      to: { path: `^src/(?!${layers.join('|')})[^/]+/` },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'rules-are-pure',
      comment:
        'domain/ imports lib, other domain files and the libraries of dates and wording: no Nest, no TypeORM, no clock.',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/', pathNot: tests },
      to: {
        pathNot:
          '^src/lib/|^src/[^/]+/domain/|^src/access/(viewer|audience)\\.ts$|^src/clocks/rule-packs/|node_modules/(intl-messageformat|to-words)/',
      },
    },
    {
      name: 'lib-is-pure',
      severity: 'error',
      from: { path: '^src/lib/', pathNot: tests },
      to: { pathNot: '^src/lib/|node_modules/(edtf|date-fns|@date-fns/utc)/|^(node:)?crypto$' },
    },
    {
      name: 'controllers-do-not-query',
      severity: 'error',
      from: { path: 'controller\\.ts$' },
      to: { path: 'node_modules/(typeorm|pg)/|\\.repository\\.ts$|^src/platform/database\\.ts$' },
    },
    {
      name: 'views-only-show',
      severity: 'error',
      from: { path: '/views/', pathNot: tests },
      to: { path: '\\.(service|repository|controller|entity)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'jsx-only-in-views',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(web/|[^/]+/views/)|\\.tsx$' },
      to: { path: 'node_modules/preact' },
    },
    {
      name: 'no-dev-packages-in-src',
      severity: 'error',
      from: { path: '^src', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
