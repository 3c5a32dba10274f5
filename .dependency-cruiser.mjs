// The floors of the house: imports run downward only. A folder may import the folders listed for it, and itself.
const floors = {
  grid: [],
  dates: ['grid'],
  issue: ['grid', 'dates', 'workbook'],
  statistics: [],
  indicator: ['statistics', 'dates'],
  formulas: ['grid', 'indicator'],
  workbook: ['grid', 'formulas'],
  table: ['grid', 'issue', 'workbook'],
  merge: ['table'],
  sync: ['grid', 'issue', 'table', 'workbook', 'merge'],
  plan: ['grid', 'issue', 'dates', 'indicator', 'table', 'workbook'],
  partners: ['grid', 'dates', 'issue', 'table', 'workbook', 'plan', 'merge', 'sync'],
  validation: ['grid', 'issue', 'dates', 'indicator', 'table', 'workbook', 'plan'],
  importing: ['grid', 'issue', 'dates', 'indicator', 'table', 'workbook', 'plan'],
  submission: ['grid', 'issue', 'dates', 'indicator', 'table', 'workbook', 'plan', 'validation'],
  sharing: ['grid', 'formulas', 'workbook'],
  gateway: ['grid', 'table', 'workbook'],
  report: [
    'grid',
    'dates',
    'statistics',
    'indicator',
    'issue',
    'table',
    'workbook',
    'plan',
    'validation',
    'submission',
  ],
  cli: [
    'grid',
    'issue',
    'dates',
    'indicator',
    'table',
    'workbook',
    'plan',
    'validation',
    'importing',
    'submission',
    'report',
    'merge',
    'sync',
    'partners',
    'gateway',
  ],
};

const floorRules = Object.entries(floors).map(([floor, below]) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} imports only itself${below.length ? `, ${below.join(', ')}` : ''}`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: '^src/', pathNot: `^src/(${[floor, ...below].join('|')})/` },
}));

/** Vendors stay at the edge: each package may be imported from one place only. */
const vendors = [
  { name: 'fflate', path: '^src/workbook/xlsx/' },
  { name: 'mammoth', path: '^src/importing/' },
  { name: 'googleapis', path: '^src/(workbook/google-sheets|gateway)/' },
  { name: 'google-auth-library', path: '^src/(workbook/google-sheets|gateway)/' },
  { name: 'fastify', path: '^src/gateway/' },
  { name: '@fastify', path: '^src/gateway/' },
  { name: 'open', path: '^src/gateway/' },
].map(({ name, path }) => ({
  name: `vendor-${name}`,
  comment: `${name} stays behind ${path}`,
  severity: 'error',
  from: { path: '^src/', pathNot: path },
  to: { path: `node_modules/${name}/` },
}));

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan-package',
      comment: 'office-js is a package of types, which only the compiler resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^office-js$' },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts|workbench)/' },
    },
    {
      name: 'product-uses-no-dev-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'grid-engine-in-the-workbench',
      comment: 'the grid engine stands behind the workbench only',
      severity: 'error',
      from: { pathNot: '^workbench/' },
      to: { path: 'node_modules/@univerjs/' },
    },
    {
      name: 'adapters-are-strangers',
      comment: 'workbook adapters know nothing of each other',
      severity: 'error',
      from: { path: '^src/workbook/([^/]+)/' },
      to: { path: '^src/workbook/[^/]+/', pathNot: '^src/workbook/$1/' },
    },
    {
      name: 'runs-in-browsers',
      comment:
        'only the command line, the gateway and the files of workbooks know Node: all else runs in the add-in too',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|gateway|workbook/xlsx)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'importing-needs-no-files',
      comment: 'documents are read from bytes, in the add-in too: what opens files must not come with that',
      severity: 'error',
      from: { path: '^src/(importing|validation|submission|sharing|report)/' },
      to: { path: '^src/workbook/xlsx/(node-codec|file-store|file-lock|xlsx-workbook)', reachable: true },
    },
    {
      name: 'google-needs-node',
      comment: 'the client of Google is for Node alone: the pane asks the gateway',
      severity: 'error',
      from: { path: '^(functions|taskpane)/' },
      to: { path: '^src/workbook/google-sheets/', reachable: true },
    },
    {
      name: 'floor-functions',
      comment: 'functions/ are thin: they import the readings and the numbers they wrap, and themselves',
      severity: 'error',
      from: { path: '^functions/' },
      to: { pathNot: '^(functions/|src/(grid|dates|indicator|statistics|plan/reading)/)' },
    },
    {
      name: 'nothing-imports-functions',
      severity: 'error',
      from: { pathNot: '^functions/' },
      to: { path: '^functions/' },
    },
    {
      name: 'floor-taskpane',
      comment:
        'taskpane/ stands on top: it imports the folders of src, preact, the types of Office, and itself',
      severity: 'error',
      from: { path: '^taskpane/' },
      to: { pathNot: '^(taskpane/|src/|node_modules/preact/|office-js$)' },
    },
    {
      name: 'nothing-imports-taskpane',
      severity: 'error',
      from: { pathNot: '^(taskpane|tests/taskpane)/' },
      to: { path: '^taskpane/' },
    },
    {
      name: 'views-know-no-engine',
      comment:
        'what people see loads first and small: the readers, the rules and their schemas come with the session',
      severity: 'error',
      from: { path: '^taskpane/app/' },
      to: {
        path: '^(taskpane/session/|src/)',
        pathNot:
          '^(taskpane/session/(pane-state|import-preview|partners/is-question)|src/(issue|dates|indicator|grid|statistics)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'floor-google-sheets-stand-in',
      comment:
        'the stand-in for Google Sheets knows nothing of the product, which must not be able to lean on it: only the types of the API, and zod',
      severity: 'error',
      from: {
        path: '^workbench/google-sheets/',
        pathNot: '^workbench/google-sheets/(page|page-server)/',
      },
      to: {
        pathNot: '^(workbench/google-sheets/|node_modules/(zod|googleapis)/)',
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'floor-partners-page',
      comment:
        'the page on the stand-in stands above it: it takes the server’s guards and preact besides, and nothing of the product',
      severity: 'error',
      from: { path: '^workbench/google-sheets/(page|page-server)/' },
      to: {
        pathNot: '^(workbench/(google-sheets|server)/|node_modules/(zod|googleapis|preact)/)',
        dependencyTypesNot: ['core'],
      },
    },
    ...floorRules,
    ...vendors,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
