import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const tests = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e-spec.ts'];

const noWholeDateFns = {
  name: 'date-fns',
  message: "Import the sub-path ('date-fns/addDays'): the barrel costs seconds at start.",
};
const noOwnViewer = {
  group: ['**/access/viewer'],
  importNames: ['localOwner', 'commandLine'],
  message: 'Whom a request acts for is asked by @CurrentViewer().',
};

const restrictedSyntax = [
  {
    selector:
      "ImportDeclaration[importKind='type'][source.value=/[.]dto$/], ImportDeclaration[source.value=/[.]dto$/] > ImportSpecifier[importKind='type']",
    message: 'Import DTO classes as values: with `import type` the ValidationPipe sees Object and validates nothing.',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Text is escaped; there is no other way in.',
  },
];
const noTime = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], MemberExpression[object.name='Date'][property.name='now']",
  message: 'Only platform/clock.ts asks the time.',
};

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', 'data/**', 'src/web/assets/**'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: readonly('process', 'console', 'setTimeout', 'clearTimeout', 'URL', 'Buffer') },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: readonly('require', 'module', '__dirname') },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `import type` of an injected class would break emitDecoratorMetadata
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', { paths: [noWholeDateFns] }],
      'no-restricted-syntax': ['error', ...restrictedSyntax],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/platform/config.ts', ...tests],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only platform/config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/platform/clock.ts', ...tests],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax, noTime] },
  },
  {
    files: ['src/**/*.controller.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [noWholeDateFns], patterns: [noOwnViewer] }] },
  },
  {
    files: [...tests, 'test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 500 }],
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
