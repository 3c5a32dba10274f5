import { describe, expect, it } from 'vitest';
import { shareText } from '../../src/cli/partners/share-text.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { type MatchableRow, matchRows } from '../../src/partners/binding/match-rows.ts';
import { sharePartner } from '../../src/partners/share-partner.ts';
import { syncPartner } from '../../src/partners/sync-partner.ts';
import { samplePlan } from '../../src/plan/sample/sample-plan.ts';
import { MemoryWorkbook } from '../../src/workbook/memory/memory-workbook.ts';
import { MemoryDesk } from './support/memory-desk.ts';
import { ccg, options, planBook } from './support/shared-plan.ts';
import { SheetUser } from './support/sheet-user.ts';

const row = (ref: string | null, text: string, rowId: string | null = null): MatchableRow => ({
  rowId,
  key: ['C3', ref],
  text,
});
const plan = [
  row('A', 'Plant forty trees along the river', 'a'),
  row('B', 'Open a time bank for carers', 'b'),
  row('C', 'Train front line staff in dementia awareness', 'c'),
];

describe('rows of a spreadsheet and of a plan', () => {
  it.each<[string, MatchableRow, unknown]>([
    ['by key, however it is written', row(' a', 'Something else'), { plan: 0, by: 'key' }],
    [
      'by text, where the key says nothing',
      row(null, ' open a TIME bank for  carers '),
      { plan: 1, by: 'text' },
    ],
    [
      'by likeness, where one is clearly the nearest',
      row(null, 'Train all front-line staff in dementia awareness'),
      { plan: 2, by: 'likeness' },
    ],
  ])('are matched %s', (_, theirs, found) => {
    expect(matchRows(plan, [theirs])).toEqual({
      matches: [{ ...(found as object), partner: 0 }],
      doubtful: [],
    });
  });

  it.each<[string, MatchableRow[], MatchableRow[]]>([
    ['key and text point to two', plan, [row('A', 'Open a time bank for carers')]],
    ['two rows of the spreadsheet have one key', plan, [row('A', 'x'), row('A', 'y')]],
    ['two of the plan have one text', [row('A', 'Same'), row('B', 'Same')], [row(null, 'Same')]],
    [
      'two of the plan are about as near',
      [row('A', 'Grow the time bank in the north'), row('B', 'Grow the time bank in the south')],
      [row(null, 'Grow the time bank')],
    ],
  ])('are left alone where %s', (_, ours, theirs) => {
    const { matches, doubtful } = matchRows(ours, theirs);
    expect(matches).toEqual([]);
    expect(doubtful.length).toBe(theirs.length);
  });

  it('of no kin are new, and those with the plan’s Row ID are known', () => {
    expect(
      matchRows(plan, [row(null, 'Buy a bus'), row('B', 'Plant forty trees along the river', 'a')]),
    ).toEqual({
      matches: [],
      doubtful: [],
    });
  });
});

/** A spreadsheet that a partner had before: a plain block of their actions, with a column of their own. */
async function ownSheet(edit: (rows: Cell[][]) => Cell[][] = (rows) => rows) {
  const book = await planBook();
  const actions = (await new SheetUser(book.workbook, 'Actions').rows()).filter(
    (each) => each['Organisation'] === ccg,
  );
  const headers = Object.keys(actions[0] ?? {}).filter((header) => header !== 'Row ID');
  const body = actions.map((each) => [...headers.map((header) => each[header] ?? null), 'our note']);
  const desk = new MemoryDesk();
  const rows = edit([[...headers, 'Our notes'], ...body]);
  desk.books.set(
    'their-own-sheet',
    new MemoryWorkbook({ name: 'Their sheet', sheets: [{ name: 'Actions', rows }] }),
  );
  const share = (more: Partial<Parameters<typeof sharePartner>[3]> = {}) =>
    sharePartner(book, desk, { organisation: ccg, sheet: 'their-own-sheet' }, { ...options, ...more });
  return {
    book,
    desk,
    share,
    count: actions.length,
    colleague: new SheetUser(desk.open('their-own-sheet'), 'Actions'),
  };
}

describe('a spreadsheet that is there already', () => {
  it('is bound when every match was confirmed: Row IDs beside their columns, missing tabs added, notes kept', async () => {
    const { book, desk, share, count, colleague } = await ownSheet();
    const shown: string[] = [];
    const report = await share({
      confirm: async (matches) => {
        shown.push(...matches.map(({ by, plan: ours, partner }) => `${by} ${ours.label} ${partner.label}`));
        return matches;
      },
    });
    expect(shown).toHaveLength(count);
    expect(shown[0]).toMatch(/^key (\S+ \S+) \1$/);
    expect(report).toMatchObject({
      status: 'shared',
      tabs: ['How to', 'Indicators', 'Measurements', 'Updates'],
      firstSync: { status: 'done', conflicts: [], cameIn: [], wentOut: [] },
    });
    const theirs = await colleague.rows();
    expect(theirs.every((each) => each['Our notes'] === 'our note' && each['Row ID'] !== null)).toBe(true);
    await colleague.type({ 'Row ID': theirs[0]?.['Row ID'] ?? null }, 'Progress', 'In their own sheet');
    const place = { organisation: ccg, spreadsheetId: 'their-own-sheet' };
    expect(await syncPartner(book, desk, place, options)).toMatchObject({
      cameIn: [{ after: 'In their own sheet' }],
    });
  });

  it('gets room for Row IDs where no row of it is the plan’s, and its rows come in', async () => {
    const { book, desk, share } = await ownSheet(([headers = []]) => {
      const fresh = (header: unknown) =>
        ({ Objective: 'C3', Ref: 'Z', Action: 'Something wholly new' })[String(header)] ?? null;
      return [headers, headers.map(fresh)];
    });
    expect(await share({ confirm: async (matches) => matches })).toMatchObject({
      status: 'shared',
      firstSync: { status: 'done', guards: [] },
    });
    const place = { organisation: ccg, spreadsheetId: 'their-own-sheet' };
    expect(await syncPartner(book, desk, place, options)).toMatchObject({ status: 'done', guards: [] });
    expect(await new SheetUser(book.workbook, 'Actions').row({ Ref: 'Z' })).toMatchObject({
      Organisation: ccg,
      Action: 'Something wholly new',
    });
  });

  it('may lack the column that says whose a row is: what the partner adds is theirs, and stays', async () => {
    const { book, desk, share, colleague } = await ownSheet((rows) => {
      const at = rows[0]?.indexOf('Organisation') ?? -1;
      return rows.map((cells) => cells.filter((_, index) => index !== at));
    });
    await share({ confirm: async (matches) => matches });
    await colleague.add({ Objective: 'C3', Ref: 'Z', Action: 'Something wholly new' });
    const place = { organisation: ccg, spreadsheetId: 'their-own-sheet' };
    const confirmed = { ...options, confirmed: ['header-missing'] as const };
    await syncPartner(book, desk, place, confirmed);
    expect(await new SheetUser(book.workbook, 'Actions').row({ Ref: 'Z' })).toMatchObject({
      Organisation: ccg,
    });
    expect(await syncPartner(book, desk, place, confirmed)).toMatchObject({ cameIn: [], wentOut: [] });
    expect(await colleague.row({ Ref: 'Z' })).toMatchObject({ Action: 'Something wholly new' });
  });

  it('stays as it is, and the plan too, while nobody has confirmed', async () => {
    const { book, desk, share, count } = await ownSheet();
    const state = async () =>
      JSON.stringify([await book.workbook.read(), await desk.open('their-own-sheet').read()]);
    const before = await state();
    const report = await share();
    expect(report).toMatchObject({ status: 'unconfirmed', firstSync: null });
    expect(report.matches).toHaveLength(count);
    expect(await share({ isDryRun: true })).toMatchObject({ isDryRun: true, matches: report.matches });
    expect(await state()).toBe(before);
  });

  it('tells before anything is written which of its rows are none of the plan’s, and will be new', async () => {
    const cellsOf = (headers: readonly Cell[], values: Readonly<Record<string, Cell>>) =>
      headers.map((header) => values[String(header)] ?? null);
    const { book, share } = await ownSheet((rows) => {
      const [headers = []] = rows;
      const bought = cellsOf(headers, { Objective: 'C3', Ref: 'Z', Action: 'Buy a bus for the village' });
      const others = cellsOf(headers, { Objective: 'C3', Ref: 'Y', Action: 'Paint', Organisation: 'Parish' });
      return [...rows, bought, others];
    });
    const named = { table: 'Actions', label: 'C3 Z' };
    const report = await share();
    expect(report.newRows).toMatchObject([named]);
    expect((await share({ isDryRun: true })).newRows).toEqual(report.newRows);
    const printed = [
      shareText('plan.xlsx', report, 80),
      shareText('plan.xlsx', await share({ isDryRun: true }), 80),
    ];
    const says = `Actions: 1 row of the spreadsheet matches none of the plan, and it comes in as new: C3 Z (row ${report.newRows[0]?.rowNumber})`;
    for (const text of printed) expect(text).toContain(says);
    const { firstSync } = await share({ confirm: async (matches) => matches });
    expect(firstSync?.cameIn).toMatchObject([{ kind: 'row-added', row: 'C3 Z' }]);
    expect((await new SheetUser(book.workbook, 'Actions').row({ Ref: 'Z' }))?.['Row ID']).toBeTruthy();
  });

  it('stays as it is where a row may be several of the plan', async () => {
    const { desk, share } = await ownSheet((rows) => [...rows, [...(rows[1] ?? [])]]);
    const before = JSON.stringify(await desk.open('their-own-sheet').read());
    const report = await share({ confirm: async (matches) => matches });
    expect(report.status).toBe('doubtful');
    expect(report.doubtful.map(({ table }) => table)).toContain('Actions');
    expect(JSON.stringify(await desk.open('their-own-sheet').read())).toBe(before);
  });

  it('whose cells differ is asked about, cell by cell', async () => {
    const { share } = await ownSheet((rows) => {
      const [headers = [], first = []] = rows;
      first[headers.indexOf('Progress')] = 'Written long ago';
      return rows;
    });
    const report = await share({ confirm: async (matches) => matches });
    expect(report.firstSync?.conflicts).toMatchObject([
      { column: 'Progress', reason: 'never-agreed', remote: 'Written long ago' },
    ]);
  });

  it('takes a match that was declined for a row of its own', async () => {
    const { book, share, count } = await ownSheet((rows) => {
      const [headers = [], first = []] = rows;
      first[headers.indexOf('Progress')] = 'Another piece of work';
      return rows;
    });
    const before = (await new SheetUser(book.workbook, 'Actions').rows()).length;
    const report = await share({ confirm: async (matches) => matches.slice(1) });
    expect(report.matches).toHaveLength(count);
    expect(report.firstSync).toMatchObject({ status: 'done', cameIn: [{ kind: 'row-added' }] });
    expect((await new SheetUser(book.workbook, 'Actions').rows()).length).toBe(before + 1);
  });

  it('of another plan is refused', async () => {
    const first = await ownSheet();
    await first.share({ confirm: async (matches) => matches });
    const renamed = <Row extends object>(rows: readonly Row[]) =>
      rows.map((each) => ({ ...each, rowId: null }));
    const second = await planBook({
      ...samplePlan,
      actions: renamed(samplePlan.actions),
      indicators: renamed(samplePlan.indicators),
      measurements: renamed(samplePlan.measurements),
      updates: renamed(samplePlan.updates),
    });
    await first.desk.open('their-own-sheet').apply([
      {
        kind: 'add-sheet',
        layout: {
          name: '_hwb',
          rows: [
            ['', 'pair'],
            ['pair', 'another'],
          ].map((cells) => cells.map((value) => ({ value }))),
          columnWidths: [],
        },
      },
    ]);
    const again = sharePartner(second, first.desk, { organisation: ccg, sheet: 'their-own-sheet' }, options);
    await expect(again).rejects.toThrow('is shared with another plan or another partner');
  });
});

describe('a spreadsheet of another partner', () => {
  it('is refused, whether this plan shared it or another copy of it did', async () => {
    const desk = new MemoryDesk();
    const book = await planBook(samplePlan);
    const { spreadsheetId } = await sharePartner(book, desk, { organisation: ccg }, options);
    const sheet = spreadsheetId ?? '';
    const other = { organisation: 'Eastmere Voluntary Action', sheet };
    await expect(sharePartner(book, desk, other, options)).rejects.toThrow(
      `This is the spreadsheet of ${ccg}, and a partner sees their own rows only.`,
    );
    await expect(sharePartner(await planBook(samplePlan), desk, other, options)).rejects.toThrow(
      `holds rows of ${ccg}, and none of Eastmere Voluntary Action`,
    );
  });
});
