import { describe, expect, it } from 'vitest';
import { sharePartner } from '../../src/partners/share-partner.ts';
import { spreadsheetAddress, spreadsheetIdOf } from '../../src/partners/spreadsheet-address.ts';
import { syncPartners, undoPartners } from '../../src/partners/sync-partners.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { RejectedError } from '../../src/workbook/access-errors.ts';
import { memoryOfSnapshot } from '../../src/workbook/memory/memory-of-snapshot.ts';
import { MemoryDesk } from './support/memory-desk.ts';
import { onSheet, remake } from './support/remake.ts';
import { ccg, options, planBook, sharedPlan } from './support/shared-plan.ts';
import { SheetUser } from './support/sheet-user.ts';

describe('sharing', () => {
  it('adds what the plan lacks: sheets for what comes in, Row IDs for their rows', async () => {
    const made = await planBook();
    const read = await made.workbook.read();
    const lacking = ['Updates', 'Partners'];
    const workbook = memoryOfSnapshot({
      ...read,
      sheets: read.sheets.filter(({ name }) => !lacking.includes(name)),
    });
    const user = new SheetUser(workbook, 'Actions');
    const first = (await user.rows()).find((row) => row['Organisation'] === ccg);
    await user.type({ 'Row ID': first?.['Row ID'] ?? null }, 'Row ID', null);
    const report = await sharePartner(
      { ...made, workbook },
      new MemoryDesk(),
      { organisation: ccg },
      options,
    );
    expect(report).toMatchObject({ planSheets: ['Updates', 'Partners', 'Sync log'], newRowIds: 1 });
    expect((await user.rows()).every((row) => row['Row ID'] !== null)).toBe(true);
    expect(await new SheetUser(workbook, 'Partners').row({ Organisation: ccg })).toMatchObject({
      'Google Sheet': report.address,
      State: 'In step',
    });
  });

  it('twice says so, and only puts back a tab that is missing', async () => {
    const { book, desk, partner, shared } = await sharedPlan();
    const again = () => sharePartner(book, desk, { organisation: ' eastmere  ccg' }, options);
    const state = async () =>
      JSON.stringify([await book.workbook.read(), await desk.open(partner.spreadsheetId).read()]);
    const before = await state();
    expect(await again()).toMatchObject({
      status: 'already-shared',
      tabs: [],
      address: shared.address,
      firstSync: null,
    });
    expect(await state()).toBe(before);
    expect(desk.created).toHaveLength(1);
    await remake(desk, partner.spreadsheetId, (sheets) =>
      sheets.filter(({ name }) => name !== 'Measurements'),
    );
    expect(await again()).toMatchObject({ status: 'already-shared', tabs: ['Measurements'] });
    const sync = await syncPartners(book, desk, options);
    expect(sync).toMatchObject([{ report: { status: 'done', cameIn: [], wentOut: [], conflicts: [] } }]);
  });

  it('makes no second tab beside one that was emptied, and says what would do', async () => {
    const { book, desk, partner } = await sharedPlan();
    await remake(
      desk,
      partner.spreadsheetId,
      onSheet('Actions', () => []),
    );
    await expect(sharePartner(book, desk, { organisation: ccg }, options)).rejects.toThrow(
      /^The tab "Actions" of ".*" is empty\. Restore it there/,
    );
    expect((await desk.open(partner.spreadsheetId).read()).sheets.map(({ name }) => name)).not.toContain(
      'Actions 2',
    );
  });

  it('changes neither the content hash nor what validation finds', async () => {
    const book = await planBook();
    const before = await book.workbook.read();
    const desk = new MemoryDesk();
    await sharePartner(book, desk, { organisation: ccg }, options);
    const after = await book.workbook.read();
    expect(after.sheets.map(({ name }) => name)).toContain('Sync log');
    expect(await planContentHash(after)).toBe(await planContentHash(before));
    expect((await validatePlan(after)).issues).toEqual((await validatePlan(before)).issues);
  });

  it('with an organisation that nothing names is refused, with the names there are', async () => {
    const book = await planBook();
    const share = (organisation: string) => sharePartner(book, new MemoryDesk(), { organisation }, options);
    await expect(share('Eastmere CGC')).rejects.toThrow('Did you mean "Eastmere CCG"?');
    await expect(share('Parish of Westham')).rejects.toThrow('It names "Eastmere Borough Council"');
  });

  it('that broke off after the spreadsheet was made goes on with it', async () => {
    const book = await planBook();
    const desk = new MemoryDesk();
    const fails = {
      ...book,
      kept: {
        ...book.kept,
        read: async () => null,
        write: () => Promise.reject(new Error('The disk is full.')),
      },
    };
    const broken = sharePartner(fails, desk, { organisation: ccg }, options);
    await expect(broken).rejects.toThrow(
      /was made, but .* The disk is full\. Share again, with this spreadsheet: https:/,
    );
    expect(await sharePartner(book, desk, { organisation: ccg }, options)).toMatchObject({
      status: 'shared',
      tabs: [],
    });
    expect(desk.created).toHaveLength(1);
  });

  it('with another spreadsheet than the one they have is refused', async () => {
    const { book, desk } = await sharedPlan();
    const other = sharePartner(book, desk, { organisation: ccg, sheet: 'another-one' }, options);
    await expect(other).rejects.toThrow('is shared with Eastmere CCG already');
  });

  it.each([
    ['https://docs.google.com/spreadsheets/d/1aB_cdefghijkl-mn/edit#gid=0', '1aB_cdefghijkl-mn'],
    ['http://localhost:3300/spreadsheets/d/1aB_cdefghijkl-mn', '1aB_cdefghijkl-mn'],
    [' 1aB_cdefghijkl-mn ', '1aB_cdefghijkl-mn'],
    ['https://docs.google.com/document/1aB', null],
    ['https://elsewhere.example/d/<script>', null],
    ['https://evil.example/spreadsheets/d/1aB_cdefghijkl-mn/edit', null],
    ['https://docs.google.com.evil.example/spreadsheets/d/1aB_cdefghijkl-mn/edit', null],
    ['https://docs.google.com@evil.example/spreadsheets/d/1aB_cdefghijkl-mn/edit', null],
    ['https://ann:secret@docs.google.com/spreadsheets/d/1aB_cdefghijkl-mn/edit', null],
    ['https://docs.google.com/?at=/d/1aB_cdefghijkl-mn', null],
    ['Their sheet', null],
    ['x'.repeat(3_000), null],
  ])('takes the id out of an address: %s', (text, id) => expect(spreadsheetIdOf(text)).toBe(id));

  const standIn = 'http://127.0.0.1:4400/';
  const id = '1aB_cdefghijkl-mn';
  const atGoogle = `https://docs.google.com/spreadsheets/d/${id}/edit`;
  it.each([
    [id, undefined, atGoogle],
    [id, standIn, `${standIn}spreadsheets/d/${id}/edit`],
    [` ${atGoogle}?usp=sharing#gid=0`, standIn, atGoogle],
    [`http://localhost:4400/spreadsheets/d/${id}`, standIn, `${standIn}spreadsheets/d/${id}/edit`],
    [`http://localhost:4401/spreadsheets/d/${id}`, standIn, null],
    [`${standIn}spreadsheets/d/${id}/edit`, 'https://docs.google.com/', null],
    [`https://evil.example/spreadsheets/d/${id}/edit`, standIn, null],
  ])('keeps the address that people open: %s at %s', (text, pages, address) =>
    expect(spreadsheetAddress(text, pages)).toBe(address),
  );
});

describe('what a partner gets', () => {
  it('is protected where it is the board’s, helps to fill the rest, and says how', async () => {
    const { desk, shared } = await sharedPlan();
    const layouts = desk.created[0]?.layouts ?? [];
    const [howTo, actions, , measurements, indicators] = layouts;
    expect(desk.created[0]?.title).toBe(
      'Eastmere Health and Wellbeing Strategy 2016–21: action plan – Eastmere CCG',
    );
    expect(JSON.stringify(howTo?.rows)).toContain('Row ID');
    expect(JSON.stringify(howTo?.rows)).toContain('The officers of Eastmere Health and Wellbeing Board.');
    const headers = actions?.rows[3]?.map(({ value }) => value) ?? [];
    const guarded = (column: number, row = 4) =>
      (actions?.protectedRanges ?? []).some(
        ({ range }) =>
          column >= range.columnIndex &&
          column < range.columnIndex + range.columnCount &&
          row >= range.rowIndex &&
          row < range.rowIndex + range.rowCount,
      );
    const open = headers.filter((_, column) => !guarded(column));
    expect(open).toEqual([
      'Leads',
      'Delivery',
      'Status',
      'Percent complete',
      'Progress',
      'RAG override',
      'Override reason',
      'Override until',
    ]);
    const below = 4 + (shared.rows['Actions'] ?? 0);
    expect(headers.filter((_, column) => guarded(column, below))).toEqual(['Row ID']);
    expect(headers.every((_, column) => guarded(column, 3))).toBe(true);
    expect(
      actions?.protectedRanges?.every(({ description }) => /ask the officers of /.test(description)),
    ).toBe(true);
    expect(actions?.hiddenColumns).toEqual([headers.indexOf('Row ID')]);
    expect(actions?.frozenRows).toBe(4);
    expect(actions?.rules?.length).toBeGreaterThan(0);
    expect(measurements?.lists?.find(({ title }) => title === 'Indicator')?.choices).toEqual([
      'C3 3',
      'B3 3',
      'B3 4',
    ]);
    expect(indicators?.protectedRanges).toHaveLength(2);
    expect(
      layouts
        .flatMap(({ rows }) => rows)
        .flat()
        .every(({ value }) => typeof value !== 'object' || value === null),
    ).toBe(true);
  });

  it('are new rows that they may add, and no others', async () => {
    const { officer, colleague, sync } = await sharedPlan();
    await colleague('Actions').add({ Objective: 'C3', Ref: 'Z', Action: 'A new one', Status: 'Complete' });
    await colleague('Actions').add({
      Objective: 'C3',
      Ref: 'Y',
      Action: 'Not theirs',
      Organisation: 'Leisure Trust',
    });
    await colleague('Indicators').add({ Objective: 'C3', Ref: '9', Indicator: 'A wish' });
    await colleague('Measurements').add({ Indicator: 'C3 1', Period: '2016/17', Value: 570 });
    const report = await sync();
    expect(report.cameIn.map(({ table, kind }) => `${table} ${kind}`)).toEqual([
      'Actions row-added',
      'Measurements row-added',
    ]);
    expect(report.refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('it belongs to Leisure Trust'),
      expect.stringContaining('only the board adds indicators'),
    ]);
    // What follows from what came in goes out at once: a rating, and the indicator that they report now.
    expect(report.wentOut.map(({ table, row, column }) => [table, row, column])).toEqual([
      ['Actions', 'C3 Z', 'RAG'],
      ['Indicators', 'C3 1', null],
    ]);
    expect(await officer('Actions').row({ Ref: 'Z' })).toMatchObject({ Organisation: ccg, RAG: 'B' });
    expect(await officer('Measurements').row({ Period: '2016/17' })).toMatchObject({ 'Reported by': ccg });
    expect(await colleague('Actions').row({ Ref: 'Z' })).toMatchObject({ Organisation: ccg, RAG: 'B' });
    expect(await sync()).toMatchObject({ status: 'done', cameIn: [], wentOut: [], conflicts: [] });
  });
});

describe('several partners', () => {
  it('are synced one after the other, and the last sync is taken back with all of them', async () => {
    const { book, desk, officer, colleague } = await sharedPlan();
    await sharePartner(book, desk, { organisation: 'Eastmere Voluntary Action' }, options);
    const other = new SheetUser(desk.open('memory-sheet-2'), 'Updates');
    await colleague('Updates').add({ Action: 'C3 F', Update: 'From the CCG' });
    await other.add({ Action: 'B3 A', Update: 'From the volunteers' });
    const told: string[] = [];
    const outcomes = await syncPartners(book, desk, {
      ...options,
      onOutcome: ({ organisation }) => told.push(organisation),
    });
    expect(told).toEqual([ccg, 'Eastmere Voluntary Action']);
    expect(outcomes.map(({ report }) => report?.cameIn.length)).toEqual([1, 1]);
    expect(await officer('Updates').row({ Update: 'From the volunteers' })).toBeDefined();
    const undone = await undoPartners(book, desk, options);
    expect(undone.map(({ report }) => report?.restored.local.length)).toEqual([1, 1]);
    expect(await officer('Updates').row({ Update: 'From the volunteers' })).toBeUndefined();
    expect(await officer('Updates').row({ Update: 'From the CCG' })).toBeUndefined();
    expect(await colleague('Updates').row({ Update: 'From the CCG' })).toBeDefined();
    expect(await undoPartners(book, desk, options)).toEqual([]);
  });

  it('go to the one who hands an action on first, so that the other gets it with the last words', async () => {
    const { book, desk, officer, colleague } = await sharedPlan();
    await sharePartner(book, desk, { organisation: 'Eastmere Voluntary Action' }, options);
    const other = new SheetUser(desk.open('memory-sheet-2'), 'Actions');
    const A = { Objective: 'B3', Ref: 'A' };
    await other.type(A, 'Progress', 'The last words of the volunteers');
    await officer('Actions').type(A, 'Organisation', ccg);
    const outcomes = await syncPartners(book, desk, options);
    expect(outcomes.map(({ organisation }) => organisation)).toEqual(['Eastmere Voluntary Action', ccg]);
    expect(await other.row(A)).toBeUndefined();
    expect(await colleague('Actions').row(A)).toMatchObject({ Progress: 'The last words of the volunteers' });
    expect(
      (await syncPartners(book, desk, options)).map(({ report }) => [
        report?.cameIn.length,
        report?.wentOut.length,
        report?.conflicts.length,
      ]),
    ).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('wait for no one who cannot be reached', async () => {
    const { book, desk } = await sharedPlan();
    await sharePartner(book, desk, { organisation: 'Eastmere Voluntary Action' }, options);
    const no = () => Promise.reject(new RejectedError('not-found', 'It is gone.'));
    desk.books.set('memory-sheet-1', { name: 'gone', read: no, apply: no });
    expect(await syncPartners(book, desk, options)).toMatchObject([
      { organisation: ccg, report: null, failure: 'It is gone.' },
      { organisation: 'Eastmere Voluntary Action', failure: null },
    ]);
  });
});
