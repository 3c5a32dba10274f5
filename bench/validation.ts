import type { Cell } from '../src/grid/cell.ts';
import { plainGrid } from '../src/grid/grid.ts';
import { validatePlan } from '../src/validation/validate-plan.ts';
import type { WorkbookSnapshot } from '../src/workbook/workbook.ts';

const headers = [
  'Ref',
  'Objective',
  'Action',
  'Outcome',
  'Leads',
  'Organisation',
  'Indicators',
  'Delivery',
  'Status',
  'Percent complete',
  'Progress',
  'Row ID',
];
const verbs = [
  'Open',
  'Review',
  'Extend',
  'Fund',
  'Train',
  'Publish',
  'Map',
  'Pilot',
  'Evaluate',
  'Relaunch',
];
const things = [
  'walking groups',
  'carer breaks',
  'school meals',
  'advice desks',
  'lunch clubs',
  'home visits',
  'play streets',
];
const places = [
  'Northside',
  'Millbrook',
  'Harbour',
  'Oakfield',
  'Castle',
  'Riverside',
  'Parkway',
  'Quayside',
  'Hilltop',
];
const deliveries = [
  'April 2017',
  'Ongoing',
  'by March 2018',
  'Q3 2017/18',
  '31/12/2017',
  'Autumn 2017',
  'June 2017 to May 2018',
];
const statuses = ['In progress', 'Not started', 'Delayed', 'Complete'];

/** A plan of so many actions in twelve columns, the same for the same count. */
export function bigPlan(rowCount: number): WorkbookSnapshot {
  let state = 42;
  const next = (choices: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % choices;
  };
  const progress = (kind: number): [string, number] => [
    statuses[kind] ?? 'In progress',
    kind === 1 ? 0 : kind === 3 ? 1 : (next(80) + 10) / 100,
  ];
  const pick = (words: readonly string[]) => words[next(words.length)] ?? '';
  const objectives = Array.from({ length: 100 }, (_, index) => `O${index + 1}`);
  const actions = Array.from({ length: rowCount }, (_, index): Cell[] => [
    String(Math.floor(index / 100) + 1),
    objectives[index % 100] ?? null,
    `${pick(verbs)} ${pick(things)} in ${pick(places)} ward ${next(4_000)} with partner ${next(900)}`,
    `More people of ${pick(places)} take part in ${pick(things)} each week`,
    `Head of ${pick(things)}, ${pick(places)} Trust`,
    `${pick(places)} Trust`,
    `${next(4) + 1}/${next(4) + 5}`,
    pick(deliveries),
    ...progress(next(4)),
    `Work in ${pick(places)} goes to plan: ${next(500)} people have come so far`,
    `a${index}`,
  ]);
  // Through JSON and back: texts in one piece each, as a file gives them.
  const flat = (rows: readonly (readonly Cell[])[]): Cell[][] => JSON.parse(JSON.stringify(rows));
  const sheet = (name: string, rows: readonly (readonly Cell[])[]) => ({
    name,
    visibility: 'visible' as const,
    grid: plainGrid(flat(rows)),
    tables: [
      {
        name,
        sheet: name,
        range: { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 },
        totalsRowCount: 0,
      },
    ],
  });
  return {
    name: 'big',
    dateSystem: '1900',
    sheets: [
      sheet('Plan', [
        ['Setting', 'Value'],
        ['Reporting date', '1 April 2017'],
        ['Period from', '1 April 2016'],
      ]),
      sheet('Objectives', [
        ['Ref', 'Goal or theme', 'Objective', 'Leads', 'Board lead', 'Row ID'],
        ...objectives.map((ref) => [ref, null, `Aim ${ref}`, null, null, null]),
      ]),
      sheet('Actions', [headers, ...actions]),
    ],
  };
}

/** Prints how many rows a second are read from a snapshot and judged by every rule. */
export async function benchValidation(rowCount = 100_000): Promise<void> {
  const snapshot = bigPlan(rowCount);
  await validatePlan(bigPlan(2_000));
  const before = process.memoryUsage().rss;
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  const { counts } = await validatePlan(snapshot);
  const seconds = (performance.now() - began) / 1_000;
  const cpu = process.cpuUsage(cpuBefore).user / 1e6;
  const grown = (process.memoryUsage().rss - before) / 1e6;
  const found = counts.error + counts.warning + counts.advice;
  console.log(
    `validation  ${rowCount} rows x ${headers.length}: ${Math.round(rowCount / seconds)} rows/s (${Math.round(rowCount / cpu)} a second of processor time), ${found} issues, ${grown.toFixed(0)} MB more`,
  );
}

if (process.argv[1]?.endsWith('validation.ts')) await benchValidation();
