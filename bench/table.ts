import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Cell } from '../src/grid/cell.ts';
import type { Grid } from '../src/grid/grid.ts';
import { column } from '../src/table/column.ts';
import { defineTable, type RowDraft } from '../src/table/define-table.ts';
import { readTable } from '../src/table/read-table.ts';
import { openTables } from '../src/table/session/open-tables.ts';
import { writeTable } from '../src/table/write-table.ts';
import { MemoryWorkbook } from '../src/workbook/memory/memory-workbook.ts';
import { bestOfFive } from './best-of-five.ts';

const rowCount = 100_000;

const states = ['Not started', 'In progress', 'Complete'] as const;
const actions = defineTable({
  name: 'Actions',
  columns: {
    ref: column('Ref', z.string().min(1).max(40)),
    objective: column('Objective', z.string().min(1)),
    action: column('Action', z.string().min(1)),
    leads: column('Leads', z.string().nullable()),
    start: column('Start', z.iso.date().nullable()),
    due: column('Due', z.iso.date().nullable()),
    status: column('Status', z.enum(states).nullable()),
    percentComplete: column('Percent complete', z.number().min(0).max(1).nullable()),
    people: column('People', z.int().min(0).nullable()),
    isShared: column('Shared', z.boolean()),
    progress: column('Progress', z.string().nullable()),
    rowId: column('Row ID', z.string().min(1).max(40).nullable()),
  },
  rowId: 'rowId',
  key: ['objective', 'ref'],
});
/** The same row for the peer: zod alone, on objects that are typed already. */
const actionObject = z.object(
  Object.fromEntries(Object.entries(actions.columns).map(([name, { schema }]) => [name, schema])),
);

function filledGrid(): Grid {
  const header = Object.values(actions.columns).map((one) => one.header);
  const rows: Cell[][] = [header];
  for (let index = 0; index < rowCount; index++) {
    rows.push([
      `A${index}`,
      `C${index % 50}`,
      `Open another of the hubs, number ${index}`,
      `Head of Service ${index % 77}`,
      42_000 + (index % 2_000),
      43_000 + (index % 2_000),
      states[index % 3] ?? null,
      (index % 101) / 100,
      index,
      index % 2 === 0,
      index % 4 === 0 ? null : `Draft ${index} agreed`,
      `k${index}`,
    ]);
  }
  return {
    rows,
    numberFormat: (_, columnIndex) => (columnIndex === 4 || columnIndex === 5 ? 'd mmm yyyy' : 'General'),
  };
}

function print(name: string, seconds: number, rows = rowCount): void {
  const rate = Math.round(rows / seconds).toLocaleString('en-GB');
  process.stdout.write(
    `${name.padEnd(48)} ${seconds.toFixed(3).padStart(8)} s ${rate.padStart(12)} rows/s\n`,
  );
}

/** Prints how fast tables of 100,000 rows and 12 columns are read, written and changed. */
export async function benchTable(): Promise<void> {
  const grid = filledGrid();
  const reading = readTable(actions, grid);
  const values = reading.rows.map((row) => row.values);
  const read = bestOfFive(() => readTable(actions, grid));
  print('read: locate, decode, check, keys', read);
  const peer = bestOfFive(() => {
    for (const row of values) actionObject.safeParse(row);
  });
  print('peer: zod object of the typed values alone', peer);
  process.stdout.write(
    `${'  time as a ratio of the peer'.padEnd(48)} ${(read / peer).toFixed(2).padStart(8)} x\n`,
  );

  const faulty = {
    ...grid,
    rows: grid.rows.map((row, index) => (index === 0 ? row : ['', ...row.slice(1, 8), 'x', ...row.slice(9)])),
  };
  print(
    'read with two faults in every row',
    bestOfFive(() => readTable(actions, faulty)),
  );
  const drafts: readonly RowDraft<typeof actions>[] = values;
  print(
    'write',
    bestOfFive(() => writeTable(actions, drafts)),
  );

  const workbook = new MemoryWorkbook({
    sheets: [{ name: 'Actions', rows: grid.rows, numberFormat: grid.numberFormat }],
  });
  const book = await openTables(workbook);
  const table = book.table(actions);
  const start = performance.now();
  for (const row of table.all().slice(0, 1_000))
    table.update(row, { status: 'Complete', percentComplete: 1 });
  for (let added = 0; added < 1_000; added++) {
    table.insert({ ref: `B${added}`, objective: 'C1', action: 'Another', isShared: true });
  }
  await book.commit();
  print('session: 1,000 updates, 1,000 inserts, commit', (performance.now() - start) / 1_000, 2_000);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchTable();
