import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Cell } from '../src/grid/cell.ts';
import type { SyncRecord } from '../src/sync/sync-record.ts';
import { syncRound } from '../src/sync/sync-round.ts';
import { column } from '../src/table/column.ts';
import { defineTable } from '../src/table/define-table.ts';
import type { Change } from '../src/workbook/change.ts';
import { MemoryWorkbook } from '../src/workbook/memory/memory-workbook.ts';
import type { ApplyOptions, Workbook } from '../src/workbook/workbook.ts';

const rowCount = 10_000;
const headers = [
  'Ref',
  'Who',
  'Action',
  'Lead',
  'Due',
  'Status',
  'Percent',
  'Progress',
  'Next steps',
  'Row ID',
];
const text = z.string().nullable();

const actions = defineTable({
  name: 'Actions',
  columns: Object.fromEntries(headers.map((header) => [header, column(header, text, { owner: 'shared' })])),
  rowId: 'Row ID',
  key: ['Ref'],
});

function row(index: number): Cell[] {
  return [
    `A${index}`,
    'Leisure Trust',
    `Open another of the hubs, number ${index}`,
    `Head of Service ${index % 77}`,
    `by March ${2017 + (index % 5)}`,
    ['Not started', 'In progress', 'Complete'][index % 3] ?? null,
    `${index % 101} %`,
    index % 4 === 0 ? null : `Draft ${index} agreed`,
    null,
    `k${index}`,
  ];
}

/** Counts the calls of a workbook. */
class CountedBook implements Workbook {
  readonly name = 'counted';
  readonly #book: MemoryWorkbook;
  calls = 0;

  constructor(rows: readonly (readonly Cell[])[]) {
    const range = { rowIndex: 0, columnIndex: 0, rowCount: rows.length + 1, columnCount: headers.length };
    this.#book = new MemoryWorkbook({
      sheets: [{ name: 'Actions', rows: [headers, ...rows], tables: [{ name: 'Actions', range }] }],
    });
  }

  read() {
    this.calls += 1;
    return this.#book.read();
  }

  apply(changes: readonly Change[], options?: ApplyOptions) {
    this.calls += 1;
    return this.#book.apply(changes, options);
  }

  /** People edit one row in a hundred, with nobody counting. */
  edit(columnIndex: number, offset: number, word: string) {
    const changes = Array.from({ length: rowCount / 100 }, (_, index): Change => {
      const rowIndex = index * 100 + offset;
      const expected = row(rowIndex - 1)[columnIndex] ?? null;
      return {
        kind: 'set-cell',
        sheet: 'Actions',
        rowIndex,
        columnIndex,
        expected,
        value: `${word} ${index}`,
      };
    });
    return this.#book.apply(changes);
  }
}

/** Prints how long a round takes over one table of 10,000 rows, and how often it calls each side. */
export async function benchSync(): Promise<void> {
  const rows = Array.from({ length: rowCount }, (_, index) => row(index));
  const local = new CountedBook(rows);
  const remote = new CountedBook(rows);
  let record: SyncRecord | null = null;
  const store = {
    load: async () => record,
    save: async (next: SyncRecord) => {
      record = next;
    },
  };
  const shared = {
    definition: actions,
    calculated: [],
    isShared: () => true,
    sharedBy: ['Who'],
    admit: () => ({ fill: {} }),
  };
  const round = async (name: string) => {
    local.calls = 0;
    remote.calls = 0;
    const start = performance.now();
    const report = await syncRound({ local, remote, store, tables: () => [shared] });
    const seconds = (performance.now() - start) / 1_000;
    if (report.status !== 'done') throw new Error(`The round was ${report.status}.`);
    const calls = `calls: plan ${local.calls}, spreadsheet ${remote.calls}`;
    process.stdout.write(`${name.padEnd(48)} ${seconds.toFixed(3).padStart(8)} s   ${calls}\n`);
  };
  await round('sync: the first round, both sides the same');
  await round('sync: nothing changed');
  await local.edit(2, 1, 'Ours');
  await remote.edit(7, 50, 'Theirs');
  await round('sync: 1 % of the rows changed on each side');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchSync();
