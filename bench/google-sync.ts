import { pathToFileURL } from 'node:url';
import { GoogleSpreadsheet } from 'google-spreadsheet';
import * as z from 'zod/mini';
import type { Cell } from '../src/grid/cell.ts';
import type { SharedTable } from '../src/sync/shared-table.ts';
import type { SyncRecord } from '../src/sync/sync-record.ts';
import { syncRound } from '../src/sync/sync-round.ts';
import { column } from '../src/table/column.ts';
import { defineTable } from '../src/table/define-table.ts';
import type { Change } from '../src/workbook/change.ts';
import { googleAccess } from '../src/workbook/google-sheets/google-access.ts';
import {
  createGoogleSpreadsheet,
  openGoogleSpreadsheet,
} from '../src/workbook/google-sheets/open-google-spreadsheet.ts';
import { QuotaBucket } from '../src/workbook/google-sheets/quota-bucket.ts';
import { MemoryWorkbook } from '../src/workbook/memory/memory-workbook.ts';
import type { SheetLayout } from '../src/workbook/sheet-layout.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../workbench/google-sheets/start-google-sheets.ts';

const columnCount = 12;
const headers = [...Array.from({ length: columnCount - 1 }, (_, index) => `Column ${index + 1}`), 'Row ID'];
const text = z.nullable(z.string());

function sharedTable(name: string): SharedTable {
  const columns = Object.fromEntries(
    headers.map((header) => [header, column(header, text, { owner: 'shared' })]),
  );
  return {
    definition: defineTable({ name, columns, rowId: 'Row ID' }),
    calculated: [],
    isShared: () => true,
    sharedBy: [],
    admit: () => ({ fill: {} }),
  };
}

function rowsOf(table: string, count: number): Cell[][] {
  return Array.from({ length: count }, (_, row) => [
    ...Array.from({ length: columnCount - 1 }, (__, place) => `${table} ${row} ${place} open another hub`),
    `${table.toLowerCase()}r${row}`,
  ]);
}

function layoutOf(table: string, rowCount: number): SheetLayout {
  const rows = [headers, ...rowsOf(table, rowCount)];
  const range = { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount };
  return {
    name: table,
    rows: rows.map((cells) => cells.map((value) => ({ value }))),
    columnWidths: [],
    tables: [{ name: table, range, headers }],
  };
}

/** Changes one cell in a hundred rows of each table of the plan. */
async function editPlan(plan: MemoryWorkbook, tables: readonly string[], rowCount: number, word: string) {
  const { sheets } = await plan.read();
  const edits = Math.max(1, Math.round(rowCount / 100));
  const changes = tables.flatMap((sheet): Change[] =>
    Array.from({ length: edits }, (_, index) => {
      const rowIndex = 1 + Math.floor((index * rowCount) / edits);
      const expected = sheets.find(({ name }) => name === sheet)?.grid.rows[rowIndex]?.[3] ?? null;
      return { kind: 'set-cell', sheet, rowIndex, columnIndex: 3, expected, value: `${word} ${index}` };
    }),
  );
  await plan.apply(changes);
  return changes.length;
}

interface Measured {
  readonly seconds: number;
  readonly calls: number;
  readonly sent: number;
  readonly received: number;
}

async function measured(google: RunningGoogleSheets, job: () => Promise<unknown>): Promise<Measured> {
  const first = google.requests.length;
  const start = performance.now();
  await job();
  const seconds = (performance.now() - start) / 1_000;
  const requests = google.requests.slice(first);
  const sum = (of: (request: (typeof requests)[number]) => number) =>
    requests.reduce((total, request) => total + of(request), 0);
  return {
    seconds,
    calls: requests.length,
    sent: sum(({ requestBytes }) => requestBytes),
    received: sum(({ responseBytes }) => responseBytes),
  };
}

function print(name: string, { seconds, calls, sent, received }: Measured): void {
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1).padStart(9)} kB`;
  process.stdout.write(
    `${name.padEnd(48)} ${String(calls).padStart(4)} calls ${kilobytes(sent)} sent ${kilobytes(received)} received ${seconds.toFixed(3).padStart(8)} s\n`,
  );
}

/** No quota: what is measured is the work, not the waiting. */
const noQuota = () => {
  const endless = { now: () => performance.now(), wait: () => Promise.resolve() };
  return new QuotaBucket(endless);
};

async function syncOf(google: RunningGoogleSheets, tableCount: number, rowCount: number): Promise<Measured> {
  const tables = Array.from({ length: tableCount }, (_, index) => `Table${index + 1}`);
  const layouts = tables.map((table) => layoutOf(table, rowCount));
  const access = googleAccess({
    auth: { bearer: 'stand-in' },
    rootUrl: `${google.url}/`,
    quota: noQuota(),
  });
  const { spreadsheetId } = await createGoogleSpreadsheet(access, { title: 'Bench', layouts });
  const plan = new MemoryWorkbook({ sheets: [] });
  await plan.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
  let record: SyncRecord | null = null;
  const shared = tables.map(sharedTable);
  const pair = {
    local: plan,
    remote: openGoogleSpreadsheet(access, spreadsheetId),
    tables: () => shared,
    store: {
      load: () => Promise.resolve(record),
      save: (next: SyncRecord) => {
        record = next;
        return Promise.resolve();
      },
    },
  };
  await syncRound(pair);
  // The first round that writes makes the tab of the mark too.
  await editPlan(plan, tables, rowCount, 'Warm');
  await syncRound(pair);
  const name = `${tableCount} x ${rowCount.toLocaleString('en-GB')} rows`;
  print(`sync ${name}, nothing changed`, await measured(google, () => syncRound(pair)));
  const edits = await editPlan(plan, tables, rowCount, 'Edit');
  const changed = await measured(google, async () => {
    const { wentOut, status } = await syncRound(pair);
    if (status !== 'done' || wentOut.length !== edits)
      throw new Error(`${wentOut.length} of ${edits} edits went out: ${status}.`);
  });
  print(`sync ${name}, 1 % changed`, changed);
  return changed;
}

/** The same edit as a program makes it that knows rows only: reads the rows, changes one in a hundred, saves each. */
async function peerEdit(google: RunningGoogleSheets, rowCount: number): Promise<Measured> {
  const access = googleAccess({ auth: { bearer: 'stand-in' }, rootUrl: `${google.url}/`, quota: noQuota() });
  const { spreadsheetId } = await createGoogleSpreadsheet(access, {
    title: 'Peer',
    layouts: [layoutOf('Table1', rowCount)],
  });
  const peer = new GoogleSpreadsheet(spreadsheetId, { token: 'stand-in' });
  const edit = async () => {
    await peer.loadInfo();
    const sheet = peer.sheetsByTitle['Table1'];
    const rows = (await sheet?.getRows()) ?? [];
    const edits = Math.round(rowCount / 100);
    for (let index = 0; index < edits; index++) {
      const row = rows[Math.floor((index * rowCount) / edits)];
      row?.set('Column 4', `Edit ${index}`);
      await row?.save();
    }
  };
  const done = await measured(google, () => sentTo(google.url, edit));
  print(`peer: google-spreadsheet, 1 x ${rowCount.toLocaleString('en-GB')} rows, 1 % changed`, done);
  return done;
}

/** The package has no option for another address: what it asks of Google is asked of the stand-in while the job runs. */
async function sentTo<Result>(url: string, job: () => Promise<Result>): Promise<Result> {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    return fetch(new Request(`${url}${pathname}${search}`, request));
  };
  try {
    return await job();
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Prints calls, bytes and time of a sync with the stand-in over HTTP, beside the npm package google-spreadsheet. */
export async function benchGoogleSync(): Promise<void> {
  const google = await startGoogleSheets();
  try {
    for (const tableCount of [1, 5, 20]) await syncOf(google, tableCount, 100);
    const ours = await syncOf(google, 1, 10_000);
    const peer = await peerEdit(google, 10_000);
    process.stdout.write(
      `${'  as a ratio of the peer'.padEnd(48)} calls ${(ours.calls / peer.calls).toFixed(3)} x, time ${(ours.seconds / peer.seconds).toFixed(3)} x\n`,
    );
  } finally {
    await google.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchGoogleSync();
