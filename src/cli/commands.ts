import type { CommandDefinition, OptionDefinition } from './command.ts';

const json: OptionDefinition = { type: 'boolean', help: 'Print the result as JSON, for programs.' };
const quiet: OptionDefinition = {
  type: 'boolean',
  short: 'q',
  help: 'No progress bar and no notes, only the result.',
};
const force: OptionDefinition = { type: 'boolean', help: 'Overwrite the workbook if it exists.' };
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
        help: 'What to make, by the ending of its name, like board.html. May be given several times.',
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
      overwrite: { type: 'boolean', help: 'Replace files that exist.' },
      json: { ...json, help: 'Print the report as JSON, for programs; --out is then not needed.' },
      quiet,
    },
    details:
      'Says how the plan stands: counts, what is red or overdue and why, what changed since the last submission, every indicator with its chart, and what the board is asked to decide. What only an officer can write is marked, never made up. A plan with errors is refused with the list. Exit code: 0 made, 1 the plan has errors, 2 the call is wrong.',
    examples: [
      {
        call: 'hwb report plan.xlsx --out board.html --meeting 2017-04-20',
        does: 'a web page to print or send',
      },
      {
        call: 'hwb report plan.xlsx --out board.html --since spring.xlsx',
        does: 'what changed since an older workbook',
      },
      { call: 'hwb report plan.xlsx --out draft.html --draft', does: 'although there are errors' },
    ],
    load: async () => (await import('./commands/report.ts')).runReport,
  },
];
