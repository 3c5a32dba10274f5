import type { CommandDefinition, OptionDefinition } from './command.ts';

const json: OptionDefinition = { type: 'boolean', help: 'Print the result as JSON, for programs.' };
const quiet: OptionDefinition = {
  type: 'boolean',
  short: 'q',
  help: 'No progress bar and no notes, only the result.',
};
const force: OptionDefinition = { type: 'boolean', help: 'Overwrite the workbook if it exists.' };
const dryRun: OptionDefinition = { type: 'boolean', help: 'Only say what would be done.' };
const asAt: OptionDefinition = {
  type: 'string',
  value: '<date>',
  help: 'Judge at this date, like 2017-04-01. Default: the plan’s own reporting date.',
};

/** Every command of `hwb`, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'new',
    summary: 'Make a new plan workbook.',
    usage: '<workbook.xlsx>',
    positionals: { min: 1, max: 1, what: 'the workbook to make, like plan.xlsx' },
    options: {
      sample: { type: 'boolean', help: 'Fill it with a sample plan: 24 actions and 7 indicators.' },
      force,
      quiet,
    },
    details:
      'Makes an Excel workbook with a sheet for each table of a plan, drop-down lists, date formats, RAG highlights and a Trajectory sheet of formulas.',
    examples: [
      { call: 'hwb new plan.xlsx', does: 'an empty plan' },
      { call: 'hwb new sample.xlsx --sample', does: 'a filled one to look at' },
    ],
    load: async () => (await import('./commands/new.ts')).runNew,
  },
  {
    name: 'import',
    summary: 'Read plan documents into a workbook.',
    usage: '<document> [<document> …]',
    positionals: { min: 1, max: 200, what: 'at least one document' },
    options: {
      out: {
        type: 'string',
        short: 'o',
        value: '<file>',
        help: 'The workbook to write. Default: the first document’s name with .xlsx, in this folder.',
      },
      json: {
        ...json,
        help: 'Print the number of rows of each table and all notes as JSON; a workbook is written only with --out.',
      },
      force,
      quiet,
    },
    details:
      'Reads text, TSV, CSV, .xlsx and .docx plans, recognised by what is in them. Every guess becomes a row of the Import notes sheet with the original text, the reading and how certain it is; nothing of a document is dropped.',
    examples: [
      { call: 'hwb import strategy.docx --out plan.xlsx', does: 'one document' },
      { call: 'hwb import goal-b.txt goal-c.txt --out plan.xlsx', does: 'several into one plan' },
      { call: 'hwb import plan.csv --json', does: 'only look, as JSON' },
    ],
    load: async () => (await import('./commands/import.ts')).runImport,
  },
  {
    name: 'validate',
    summary: 'Say cell by cell what is wrong in a plan workbook.',
    usage: '<workbook.xlsx>',
    positionals: { min: 1, max: 1, what: 'the workbook to validate' },
    options: {
      'as-at': asAt,
      fix: { type: 'boolean', help: 'Apply the certain fixes, list them, and validate again.' },
      json,
      quiet,
    },
    details:
      'Errors block submission to the board, warnings must be acknowledged, advice may be ignored. Exit code: 0 no errors, 1 the data has errors, 2 the call is wrong.',
    examples: [
      { call: 'hwb validate plan.xlsx', does: 'a list for people' },
      { call: 'hwb validate plan.xlsx --as-at 2017-04-01 --json', does: 'for programs' },
      { call: 'hwb validate plan.xlsx --fix', does: 'mend what is certain' },
    ],
    load: async () => (await import('./commands/validate.ts')).runValidate,
  },
  {
    name: 'show',
    summary: 'Print a plan’s trajectories and RAG.',
    usage: '<workbook.xlsx>',
    positionals: { min: 1, max: 1, what: 'the workbook to show' },
    options: { 'as-at': asAt, json, quiet },
    details:
      'Computes every indicator’s trajectory, latest value, RAG, direction and forecast, and every action’s RAG, from the tables of the workbook.',
    examples: [{ call: 'hwb show plan.xlsx', does: 'how the plan stands' }],
    load: async () => (await import('./commands/show.ts')).runShow,
  },
  {
    name: 'submit',
    summary: 'Write down that a plan goes to the board.',
    usage: '<workbook.xlsx>',
    positionals: { min: 1, max: 1, what: 'the workbook to submit' },
    options: {
      'board-date': {
        type: 'string',
        value: '<date>',
        help: 'The day of the board’s meeting, like 2017-04-20.',
      },
      by: { type: 'string', value: '<name>', help: 'Who submits it.' },
      reason: {
        type: 'string',
        value: '<text>',
        help: 'Why the plan goes to the board with its warnings: one reason for all.',
      },
      reasons: {
        type: 'string',
        value: '<file>',
        help: 'A JSON file with a reason for each warning, by the keys that --json prints.',
      },
      'as-at': asAt,
      json,
      quiet,
    },
    details:
      'Validates the plan and, where it has no error and a reason for every warning, adds a row to its Submissions sheet: board date, who, when, what was acknowledged and why, and a hash of what the plan says. A workbook with errors is left as it is. Exit code: 0 submitted, 1 the data stands against it, 2 the call is wrong.',
    examples: [
      {
        call: 'hwb submit plan.xlsx --board-date 2017-04-20 --by "Ann Lee" --reason "Agreed"',
        does: 'one reason for all warnings',
      },
      {
        call: 'hwb submit plan.xlsx --board-date 2017-04-20 --by "Ann Lee" --reasons reasons.json',
        does: 'a reason for each',
      },
    ],
    load: async () => (await import('./commands/submit.ts')).runSubmit,
  },
  {
    name: 'share',
    summary: 'Share a plan with a partner in a Google Sheet.',
    usage: '<workbook.xlsx> --partner "<organisation>"',
    positionals: { min: 1, max: 1, what: 'the workbook to share' },
    options: {
      partner: {
        type: 'string',
        value: '<organisation>',
        help: 'Whom to share with, as the plan writes the organisation.',
      },
      sheet: {
        type: 'string',
        value: '<address>',
        help: 'A Google Sheet that is there already, by its address or id. Default: one is made.',
      },
      yes: { type: 'boolean', help: 'Take the rows of --sheet that look the same for the same, unasked.' },
      'dry-run': dryRun,
      json,
      quiet,
    },
    details:
      'Makes a spreadsheet with the partner’s rows: their actions, the indicators they report, their measurements and updates. The board’s cells are protected. The address goes into the Partners table. With --sheet the rows that are there are matched with the plan’s by Row ID, by reference or by words, and every match is shown before anything is written. Without a Google account the stand-in on this machine is used. Exit code: 0 shared, 1 something is to be looked at, 2 the call is wrong.',
    examples: [
      { call: 'hwb share plan.xlsx --partner "Eastmere CCG"', does: 'make their spreadsheet' },
      { call: 'hwb share plan.xlsx --partner "Eastmere CCG" --dry-run', does: 'only look' },
    ],
    load: async () => (await import('./commands/share.ts')).runShare,
  },
  {
    name: 'sync',
    summary: 'Bring a plan and its partners’ Google Sheets together.',
    usage: '<workbook.xlsx>',
    positionals: { min: 1, max: 1, what: 'the workbook to sync' },
    options: {
      partner: {
        type: 'string',
        value: '<organisation>',
        help: 'Only this one. Default: all of the Partners table.',
      },
      'dry-run': dryRun,
      resolve: {
        type: 'string',
        multiple: true,
        value: '<conflict>=<pick>',
        help: 'Settle a conflict: keep what the plan says, the partner, or both. May be given several times.',
      },
      'resolve-all': {
        type: 'string',
        value: '<pick>',
        help: 'Settle all conflicts that can be settled so: plan, partner or both. Those with a --resolve of their own keep it.',
      },
      confirm: {
        type: 'string',
        multiple: true,
        value: '<question>',
        help: 'Go on where a sync stopped to ask, like mass-removal. May be given several times.',
      },
      undo: { type: 'boolean', help: 'Take the last sync back, on both sides.' },
      watch: { type: 'string', value: '<time>', help: 'Sync again and again, like every 15m, until Ctrl+C.' },
      json,
      quiet,
    },
    details:
      'Takes in what partners changed, sends out what the board changed, and says what it did; the Sync log sheet keeps it with what stood there before. What both changed stays as it is on both sides until it is settled: at a terminal you are asked, elsewhere --resolve says it by the name that the list of conflicts gives, with =plan, =partner or =both; --resolve-all says it for all. What looks like an accident stops the sync before it writes. Exit code: 0 all in step, 1 something is left to settle or was not done, 2 the call is wrong.',
    examples: [
      { call: 'hwb sync plan.xlsx', does: 'all partners' },
      { call: 'hwb sync plan.xlsx --partner "Eastmere CCG" --dry-run', does: 'only look' },
      { call: 'hwb sync plan.xlsx --resolve Actions/act006/leads=both', does: 'settle a conflict' },
      { call: 'hwb sync plan.xlsx --watch 15m', does: 'every quarter of an hour' },
    ],
    load: async () => (await import('./commands/sync.ts')).runSync,
  },
  {
    name: 'gateway',
    summary: 'Let the pane work with partners’ Google Sheets.',
    usage: '[sign-in | sign-out | status]',
    positionals: { min: 0, max: 1, what: 'what to do' },
    options: {
      port: { type: 'string', value: '<number>', help: 'Where it answers on this computer. Default: 4300.' },
      open: { type: 'boolean', help: 'Open the pane in the browser.' },
      certificate: {
        type: 'string',
        value: '<file>',
        help: 'A certificate for localhost: with it the gateway answers by https, as Excel wants of an add-in.',
      },
      'certificate-key': { type: 'string', value: '<file>', help: 'The key of the certificate.' },
      'add-in': {
        type: 'string',
        value: '<address>',
        help: 'Where Excel gets the add-in from, like https://localhost:3000: its pane may ask the gateway too.',
      },
      verbose: { type: 'boolean', help: 'Print a line for each request, without what it holds.' },
      json: { ...json, help: 'Print the status as JSON, for programs.' },
    },
    details:
      'Starts a server that only this computer reaches: it serves the add-in, and reads and writes Google spreadsheets for it, so that the pane never holds Google’s credentials. It prints an access code, which is new at each start. Which Google account is used is set up as docs/google-setup.md says; without any, it is the stand-in that npm run sheets starts. sign-in opens Google’s page; sign-out gives the access back; status says which account is used, and exits with 1 where it cannot be.',
    examples: [
      { call: 'hwb gateway --open', does: 'start it, and open the pane in the browser' },
      { call: 'hwb gateway sign-in', does: 'sign in to Google' },
      { call: 'hwb gateway status', does: 'which account is used' },
    ],
    load: async () => (await import('./commands/gateway.ts')).runGateway,
  },
  {
    name: 'report',
    summary: 'Make the board’s report of a plan.',
    usage: '<workbook.xlsx>',
    positionals: { min: 1, max: 1, what: 'the workbook to report on' },
    options: {
      out: {
        type: 'string',
        multiple: true,
        short: 'o',
        value: '<file>',
        help: 'What to make, by the ending of its name: .docx Word, .pptx slides, .html a web page, .xlsx sheets. May be given several times.',
      },
      sheets: {
        type: 'boolean',
        help: 'Add the report to the plan itself, as sheets with charts of Excel’s own.',
      },
      'as-at': asAt,
      meeting: {
        type: 'string',
        value: '<date>',
        help: 'The day of the board’s meeting, like 2017-04-20.',
      },
      since: {
        type: 'string',
        value: '<submission>',
        help: 'What to compare with: the board date or content hash of a submission, or an older workbook. Default: the last submission before this meeting.',
      },
      draft: {
        type: 'boolean',
        help: 'Mark every page as a draft, and report on a plan with errors too.',
      },
      years: {
        type: 'string',
        value: '<style>',
        help: 'How to write years: 2014/15 (default) or "2014 to 2015".',
      },
      overwrite: {
        type: 'boolean',
        help: 'Replace files that exist, and with --sheets the sheets of an earlier report.',
      },
      json: { ...json, help: 'Print the report as JSON, for programs; --out is then not needed.' },
      quiet,
    },
    details:
      'Says how the plan stands: counts, what is red or overdue and why, what changed since the last submission, every indicator with its chart, and what the board is asked to decide. What only an officer can write is marked, never made up. A plan with errors is refused with the list. --out makes files of their own and leaves the plan as it is; --sheets writes into the plan. Exit code: 0 made, 1 the plan has errors or takes no sheets, 2 the call is wrong.',
    examples: [
      {
        call: 'hwb report plan.xlsx --out board.docx --out board.pptx --meeting 2017-04-20',
        does: 'the paper and the slides for a meeting',
      },
      { call: 'hwb report plan.xlsx --out board.html', does: 'a web page to print or send' },
      { call: 'hwb report plan.xlsx --out board.xlsx', does: 'a workbook with the report alone' },
      { call: 'hwb report plan.xlsx --sheets --overwrite', does: 'sheets in the plan itself, anew' },
      {
        call: 'hwb report plan.xlsx --out board.docx --since spring.xlsx',
        does: 'what changed since an older workbook',
      },
      { call: 'hwb report plan.xlsx --out draft.docx --draft', does: 'although there are errors' },
    ],
    load: async () => (await import('./commands/report.ts')).runReport,
  },
];
