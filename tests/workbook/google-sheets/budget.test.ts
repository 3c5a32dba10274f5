import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../../src/workbook/change.ts';
import { openGoogleSpreadsheet } from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import { memoryOfSnapshot } from '../../../src/workbook/memory/memory-of-snapshot.ts';
import type { MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import { actionsSheet, actionsTarget, removeAction, setAction, setCell } from '../contract/plan-source.ts';
import { accessTo, createFrom } from './open-in-stand-in.ts';

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets();
});
afterAll(() => google.close());

/** A spreadsheet with a table on each of its sheets. */
function planOf(tables: number): MemoryWorkbookSource {
  const sheets = Array.from({ length: tables }, (_, index) => ({
    ...actionsSheet,
    name: `Actions ${index}`,
    tables: (actionsSheet.tables ?? []).map((table) => ({ ...table, name: `Actions${index}` })),
  }));
  return { sheets };
}

/** In each table a cell set, a row removed and one appended. */
function changesTo(tables: number): Change[] {
  return Array.from({ length: tables }, (_, index) => {
    const target = { ...actionsTarget, sheet: `Actions ${index}`, table: `Actions${index}` };
    return [
      { ...setAction(3, 'Open the hub', 'New'), sheet: target.sheet, target },
      { ...removeAction(4), target },
      { kind: 'append-row', target, cells: ['A4', 'Write it up', 42887, 'r4'] } as const,
    ];
  }).flat();
}

async function open(tables: number) {
  const workbook = openGoogleSpreadsheet(accessTo(google.url), await createFrom(google.url, planOf(tables)));
  const from = google.requests.length;
  const calls = () => google.requests.slice(from).map(({ method }) => method);
  return { workbook, calls };
}

const cells = ({ sheets }: WorkbookSnapshot) =>
  sheets.map(({ name, grid, tables }) => ({ name, rows: grid.rows, tables }));

describe.each([1, 5, 20])('the calls for %i tables', (tables) => {
  it('are one to read, and none to open', async () => {
    const { workbook, calls } = await open(tables);
    expect(calls()).toEqual([]);
    expect((await workbook.read()).sheets).toHaveLength(tables);
    expect(calls()).toEqual(['GET']);
  });

  it('are one to read and one to write any changes', async () => {
    const { workbook, calls } = await open(tables);
    const { applied, refused } = await workbook.apply(changesTo(tables));
    expect([applied.length, refused]).toEqual([3 * tables, []]);
    expect(calls()).toEqual(['GET', 'POST']);
  });

  it('are two for a sync, and the answer tells how the sheets stand after it', async () => {
    const { workbook, calls } = await open(tables);
    const asRead = await workbook.read();
    const { after } = await workbook.apply(changesTo(tables), { asRead });
    expect(calls()).toEqual(['GET', 'POST']);
    const model = memoryOfSnapshot(asRead);
    await model.apply(changesTo(tables));
    const now = await workbook.read();
    expect(after && cells(after)).toEqual(cells(now));
    expect(cells(now).map(({ rows }) => rows.slice(2))).toEqual(
      cells(await model.read()).map(({ rows }) => rows.slice(2)),
    );
  });

  it('are none to write where nothing is to be written', async () => {
    const { workbook, calls } = await open(tables);
    const asRead = await workbook.read();
    const stale = setCell('B4', 'Never there', 'New', 'Actions 0');
    expect(await workbook.apply([])).toEqual({ applied: [], refused: [] });
    expect((await workbook.apply([stale], { asRead })).applied).toEqual([]);
    const mixed = [...changesTo(tables), stale];
    expect((await workbook.apply(mixed, { asRead, allOrNothing: true })).applied).toEqual([]);
    expect(calls()).toEqual(['GET']);
    expect((await workbook.apply([stale])).applied).toEqual([]);
    expect(calls()).toEqual(['GET', 'GET']);
  });
});

describe('what was read', () => {
  it('is taken for what stands now only while it is the last reading, and no write came after it', async () => {
    const { workbook, calls } = await open(1);
    const first = await workbook.read();
    const second = await workbook.read();
    const set = (expected: string, value: string) => setCell('B4', expected, value, 'Actions 0');
    expect((await workbook.apply([set('Open the hub', 'a')], { asRead: first })).refused).toEqual([]);
    expect((await workbook.apply([set('a', 'b')], { asRead: second })).refused).toEqual([]);
    expect(calls()).toEqual(['GET', 'GET', 'GET', 'POST', 'GET', 'POST']);
  });

  it('holds all sheets also where only some were asked for', async () => {
    const { workbook, calls } = await open(2);
    const asRead = await workbook.read({ sheets: ['actions 1'] });
    expect(asRead.sheets.map(({ name }) => name)).toEqual(['Actions 1']);
    const change = setCell('B4', 'Open the hub', 'New', 'Actions 0');
    expect((await workbook.apply([change], { asRead })).refused).toEqual([]);
    expect(calls()).toEqual(['GET', 'POST']);
  });

  it('comes after a write with the sheets that were written to, and no others', async () => {
    const { workbook } = await open(3);
    const { after } = await workbook.apply([setCell('B4', 'Open the hub', 'New', 'Actions 1')]);
    expect(after?.sheets.map(({ name, grid }) => [name, grid.rows[3]?.[1]])).toEqual([['Actions 1', 'New']]);
  });
});
