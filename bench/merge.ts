import { pathToFileURL } from 'node:url';
import daff from 'daff';
import * as z from 'zod';
import { mergeTables } from '../src/merge/merge-tables.ts';
import type { MergeValue, TableSide } from '../src/merge/table-side.ts';
import { column } from '../src/table/column.ts';
import { defineTable } from '../src/table/define-table.ts';
import { bestOfFive } from './best-of-five.ts';

const rowCount = 100_000;
const text = z.string().nullable();

const actions = defineTable({
  name: 'Actions',
  columns: Object.fromEntries(
    [
      'Ref',
      'Objective',
      'Action',
      'Leads',
      'Delivery',
      'Due',
      'Status',
      'Percent complete',
      'People',
      'Shared',
      'Progress',
      'Row ID',
    ].map((header) => [header, column(header, text, { owner: 'shared' })]),
  ),
  rowId: 'Row ID',
});

type Row = MergeValue[];

function baseRow(index: number): Row {
  return [
    `A${index}`,
    `C${index % 50}`,
    `Open another of the hubs, number ${index}`,
    `Head of Service ${index % 77}`,
    `by March ${2017 + (index % 5)}`,
    `2018-03-${10 + (index % 20)}`,
    ['Not started', 'In progress', 'Complete'][index % 3],
    (index % 101) / 100,
    index,
    index % 2 === 0,
    index % 4 === 0 ? null : `Draft ${index} agreed`,
    `k${index}`,
  ];
}

/** Three tables of their own texts, as three files give them: one row in a hundred edited on each side, a few in conflict. */
function threeTables() {
  const parse = (rows: readonly Row[]): Row[] => JSON.parse(JSON.stringify(rows));
  const base = Array.from({ length: rowCount }, (_, index) => baseRow(index));
  const edited = (every: number, offset: number, columnIndex: number, word: string, added: string) => [
    ...base
      .filter((_, index) => index % 5_000 !== offset + 1)
      .map((row, index) => (index % every === offset ? row.with(columnIndex, `${word} ${index}`) : row)),
    ...Array.from({ length: 100 }, (_, index) => baseRow(rowCount + index).with(11, `${added}${index}`)),
  ];
  return {
    base: parse(base),
    local: parse(edited(100, 10, 3, 'Ours', 'm')),
    remote: parse(edited(100, 60, 10, 'Theirs', 'n')),
  };
}

function byColumns(rows: readonly Row[]): TableSide {
  const names = Object.keys(actions.columns);
  return {
    rowIds: rows.map((row) => String(row[11])),
    columns: new Map(names.slice(0, 11).map((name, index) => [name, rows.map((row) => row[index])])),
  };
}

function print(name: string, value: number, unit: string): void {
  process.stdout.write(`${name.padEnd(48)} ${value.toFixed(3).padStart(8)} ${unit}\n`);
}

function daffTables(tables: ReturnType<typeof threeTables>) {
  const header = Object.keys(actions.columns);
  const view = (rows: readonly Row[]) => new daff.TableView([header, ...rows.map((row) => [...row])]);
  const flags = new daff.CompareFlags();
  flags.addPrimaryKey('Row ID');
  flags.ordered = false;
  return { base: view(tables.base), local: view(tables.local), remote: view(tables.remote), flags };
}

/** daff's merge changes one of its tables: one run only. */
function timeOf(job: () => unknown): number {
  const start = performance.now();
  job();
  return (performance.now() - start) / 1_000;
}

/** Prints how long a three-way merge of 100,000 rows and 12 columns takes, beside daff on the same tables. */
export function benchMerge(): void {
  const tables = threeTables();
  const sides = {
    base: byColumns(tables.base),
    local: byColumns(tables.local),
    remote: byColumns(tables.remote),
  };
  const newRowId = () => 'new';
  const sorted = byColumns(
    tables.remote.toSorted((one, other) => (String(one[2]) < String(other[2]) ? -1 : 1)),
  );
  const merge = bestOfFive(() => mergeTables(actions, sides, { newRowId }));
  print('merge: 1 % of the rows edited on each side', merge, 's');
  print(
    'merge: the partner sorted the rows as well',
    bestOfFive(() => mergeTables(actions, { ...sides, remote: sorted }, { newRowId })),
    's',
  );
  const unchanged = { base: sides.base, local: sides.base, remote: sides.base };
  print(
    'merge: nothing edited',
    bestOfFive(() => mergeTables(actions, unchanged, { newRowId })),
    's',
  );

  const peer = daffTables(tables);
  const diff = timeOf(() => {
    const alignment = daff.compareTables3(peer.base, peer.local, peer.remote, peer.flags).align();
    new daff.TableDiff(alignment, peer.flags).hilite(new daff.TableView([]));
  });
  print('peer: daff, three-way differences by Row ID', diff, 's');
  print('  time as a ratio of the peer', merge / diff, 'x');
  const merger = new daff.Merger(peer.base, peer.local, peer.remote, peer.flags);
  const merged = timeOf(() => merger.apply());
  print('peer: daff, three-way merge (by content)', merged, 's');
  print('  time as a ratio of the peer', merge / merged, 'x');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchMerge();
