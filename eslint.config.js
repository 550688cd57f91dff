import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// The house's import rules (README: "How the code is laid out"). Each domain names the domains it may use.
const domains = {
  accounts: [],
  content: ['accounts'],
  learning: ['content', 'accounts'],
  trainers: ['content', 'accounts'],
  questions: ['learning', 'content', 'accounts'],
  community: ['tries', 'clip-notes', 'questions', 'learning', 'content', 'accounts'],
  'clip-notes': ['questions', 'accounts'],
  practice: ['trainers', 'learning', 'questions', 'content', 'accounts'],
  caseload: ['practice', 'trainers', 'learning', 'content', 'accounts'],
  tries: ['caseload', 'practice', 'trainers', 'learning', 'questions', 'content', 'accounts'],
  matching: [
    'tries',
    'caseload',
    'practice',
    'trainers',
    'learning',
    'community',
    'questions',
    'content',
    'accounts',
  ],
  rounds: ['matching', 'tries', 'caseload', 'practice', 'trainers', 'learning', 'content', 'accounts'],
  leaving: [
    ...['rounds', 'matching', 'tries', 'caseload', 'practice', 'trainers', 'learning', 'community'],
    ...['questions', 'content', 'accounts'],
  ],
  organising: ['accounts'],
  safety: ['accounts'],
}
const forAll = ['errors.ts', 'durations.ts']
const zones = [
  ...Object.entries(domains).map(([domain, allowed]) => ({
    target: `./lib/${domain}`,
    from: './lib',
    except: [...new Set([...forAll, 'infra', 'safety', domain, ...allowed])].map((name) => `./${name}`),
    message: `lib/${domain} may use lib/infra, lib/safety${allowed.map((name) => `, lib/${name}`).join('')}.`,
  })),
  {
    target: './lib/infra',
    from: './lib',
    except: [...forAll, 'infra'].map((name) => `./${name}`),
    message: 'lib/infra knows no domain.',
  },
  {
    target: ['./lib', './components', './server', './scripts', './tests', './bench'],
    from: './app',
    message: 'Nothing imports app.',
  },
  {
    target: './lib',
    from: ['./components', './server', './scripts', './tests', './bench'],
    message: 'lib stands below everything else.',
  },
  {
    target: './components',
    from: ['./server', './scripts', './tests', './bench'],
    message: 'Components get data and actions as props.',
  },
  {
    target: './app',
    from: ['./server', './scripts', './tests', './bench'],
    message: 'app uses lib and components.',
  },
  {
    target: './server',
    from: ['./components', './scripts', './tests', './bench'],
    message: 'server uses lib.',
  },
]

// Files of lib without I/O: the only ones a browser may get, and they use only one another.
const pure = [
  ...[
    'states',
    'messages',
    'schemas',
    'steps',
    'next-step',
    'drill',
    'verdict-words',
    'weak-signs',
    'eligibility',
    'scene',
    'reasons',
    'needed-signs',
    'fold-reviews',
    'rate-attempt',
    'shifts',
    'presence',
    'foresee',
    'estimate-wait',
    'contact-details',
    'whereabouts',
  ],
  ...['[a-z-]+-states', 'choose-[a-z-]+', 'rank-[a-z-]+'],
].join('|')
const pureOnly = {
  regex: `^(@/|(\\.\\./)+)lib/(?!errors$|durations$|[a-z-]+/(${pure})$)`,
  allowTypeImports: true,
  message: 'Only pure files of lib come here (eslint.config.js names them); types of any file may.',
}
const pureNeighbours = {
  regex: `^\\.{1,2}/(?!errors$|durations$|([a-z-]+/)?(${pure})$)`,
  allowTypeImports: true,
  message: 'A pure file uses only pure files; types of any file may be used.',
}
const pureFiles = [
  ...[
    'states',
    '*-states',
    'messages',
    'schemas',
    'steps',
    'next-step',
    'drill',
    'verdict-words',
    'weak-signs',
    'fold-reviews',
    'rate-attempt',
    'shifts',
    'presence',
    'foresee',
    'estimate-wait',
    'whereabouts',
  ],
  ...['eligibility', 'contact-details', 'scene', 'reasons', 'needed-signs', 'choose-*', 'rank-*'],
]
const infraOnly = {
  allowTypeImports: true,
  group: ['@prisma/*', '**/prisma-client', '**/prisma-client/**', 'livekit-server-sdk', 'pg'],
  message: 'The database and the LiveKit server SDK are used in lib/infra only.',
}
const noFramework = {
  regex: '^(react|react-dom|next|next-intl)(/|$)|^next-auth(/(?!jwt$)|$)',
  message: 'lib is the product without Next and React.',
}
const restrict = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] })

export default tseslint.config(
  {
    ignores: [
      '.next',
      '.handover',
      'node_modules',
      'next-env.d.ts',
      'lib/infra/prisma-client',
      'public',
      'content',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-x': importX },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'lib/infra/env.ts reads and checks all settings.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      ...restrict(infraOnly),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'jsx-a11y/label-has-associated-control': ['error', { depth: 5 }],
      // Clips and live pictures have no sound to caption.
      'jsx-a11y/media-has-caption': 'off',
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // A video element kept in state gets its stream by assignment: there is no other way.
      'react-hooks/immutability': 'off',
    },
  },
  { files: ['{app,components,lib,server}/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  { files: ['components/**/*.{ts,tsx}'], rules: restrict(infraOnly, pureOnly) },
  { files: ['lib/**/*.ts'], rules: restrict(infraOnly, noFramework) },
  {
    files: pureFiles.map((name) => `lib/{*,*/*}/${name}.ts`),
    rules: restrict(infraOnly, noFramework, pureOnly, pureNeighbours),
  },
  { files: ['lib/infra/**/*.ts'], rules: restrict(noFramework) },
  {
    files: ['lib/infra/env.ts', '{scripts,tests,bench}/**', '*.config.{ts,js,mjs}'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['{scripts,tests,bench}/**', '*.config.{ts,js,mjs}'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
)
