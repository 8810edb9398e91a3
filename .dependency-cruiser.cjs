// Who may import whom (ARCHITECTURE.md, "Rules a linter holds").
const slices = 'organisation|identity|evaluation|administration|casework|satisfaction|improvement|insight'
const anySlice = `^src/(${slices})/`
const composition = '^src/(main|app|jobs|prepare|commands|sample|home)'
const tests = '\\.test\\.tsx?$|/fixtures/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-is-alone',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: tests },
      to: { path: '^(src|client|test)/', pathNot: '^src/kernel/' },
    },
    {
      name: 'platform-knows-no-slice',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: '^(src|test)/', pathNot: '^src/(kernel|platform|ui)/' },
    },
    {
      name: 'ui-knows-words-only',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: tests },
      to: { path: '^(src|client|test)/', pathNot: '^src/(kernel|ui)/' },
    },
    {
      name: 'ui-does-no-io',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'slices-enter-by-public',
      severity: 'error',
      comment:
        'A slice enters another only through its public.ts; only organisation (and identity by the app) may be entered.',
      from: { path: `^src/(${slices})/`, pathNot: tests },
      to: { path: anySlice, pathNot: '^src/$1/|^src/organisation/public\\.ts$' },
    },
    {
      name: 'composition-enters-by-the-front',
      severity: 'error',
      from: { path: composition, pathNot: tests },
      to: { path: anySlice, pathNot: '/(public|routes|jobs|navigation)(\\.tsx?$|/)' },
    },
    {
      name: 'only-stores-know-the-database-library',
      severity: 'error',
      from: { path: anySlice, pathNot: `/store(\\.ts$|/)|${tests}` },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'pure-unless-named',
      severity: 'error',
      comment: 'Rules, access, input, texts and pages do no I/O and know no store.',
      from: {
        path: anySlice,
        pathNot: `/(store|actions|routes|jobs|islands|public|documents)(\\.tsx?$|/)|/public\\.ts$|${tests}`,
      },
      to: {
        path: '^src/platform/(database|events|jobs|files|outbox|services|migrate|postgres)|/store(\\.ts$|/)|/actions(\\.ts$|/)',
        // The shape of a row may be named anywhere; asking for one may not.
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^(src|client)/', pathNot: tests },
      to: { path: `^test/|${tests}` },
    },
    {
      name: 'client-knows-no-server',
      severity: 'error',
      from: { path: '^client/', pathNot: tests },
      to: {
        path: '^src/',
        pathNot: '^src/(kernel|ui)/|/islands/|/texts|texts\\.ts$|^src/evaluation/(edition|award|form-model)',
      },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-packages-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
