import fc from 'fast-check';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import { type Cell, cellsEqual, isFormula } from '../../../src/grid/cell.ts';
import type { Change } from '../../../src/workbook/change.ts';
import { encodeCell } from '../../../src/workbook/google-sheets/encode-cell.ts';
import { gridRange } from '../../../src/workbook/google-sheets/grid-range.ts';
import { openGoogleSpreadsheet } from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import {
  type RunningGoogleSheets,
  startGoogleSheets,
} from '../../../workbench/google-sheets/start-google-sheets.ts';
import { actionsTarget, cellsOf, headers, setAction, setCell } from '../contract/plan-source.ts';
import { accessTo, ourToken, plainClient } from './open-in-stand-in.ts';

let google: RunningGoogleSheets;
beforeAll(async () => {
  google = await startGoogleSheets();
});
afterAll(() => google.close());

type CellData = sheets_v4.Schema$CellData;

const grey = { rgbColor: { red: 0.5, green: 0.5, blue: 0.5 } };
const choices = {
  condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Open' }, { userEnteredValue: 'Closed' }] },
  showCustomUi: true,
  strict: true,
};

/** A cell as a partner would have it: with colours, a note, a drop-down, a format of its own. */
function theirs(cell: Cell, index: number): CellData {
  return {
    ...encodeCell(cell),
    userEnteredFormat: {
      backgroundColorStyle: grey,
      textFormat: { bold: index % 2 === 0, fontSize: 9 + (index % 4) },
      ...(typeof cell === 'number' && { numberFormat: { type: 'DATE', pattern: 'd mmm yyyy' } }),
    },
    ...(index % 3 === 0 && { note: `note ${index}` }),
    ...(index % 5 === 0 && { dataValidation: choices }),
  };
}

/** A partner's sheet: the plan's columns, two of their own beside them, and theirs below and above. */
function theirRows(): Cell[][] {
  return [
    ['What we will do', null, null, null, null, 'left alone'],
    [],
    [...headers, 'Our notes', 'Our sum'],
    ['A1', 'Open the hub', 42826, 'r1', ' kept ', { formula: 'C4+1', value: null }],
    ['A2', 'Train the staff', 42856, 'r2', null, { formula: 'C5+1', value: null }],
    ['A3', 'Tell the story', null, 'r3', '=text', { formula: 'C6+1', value: null }],
  ];
}

async function partnersSheet(locale: string) {
  const partner = plainClient(google.url, ourToken);
  const id = await partner.create({
    properties: { title: 'Partner', locale },
    sheets: [
      { properties: { sheetId: 1, title: 'Actions', gridProperties: { rowCount: 30, columnCount: 8 } } },
    ],
  });
  const rows = theirRows().map((row, down) => ({
    values: row.map((cell, right) => theirs(cell, down * 7 + right)),
  }));
  const address = { sheetId: 1, rowIndex: 0, columnIndex: 0 };
  await partner.update(id, [
    { updateCells: { start: address, rows, fields: '*' } },
    { setDataValidation: { range: gridRange(1, parseRange('E4:E20')), rule: choices } },
    { addNamedRange: { namedRange: { name: 'HWB_Actions', range: gridRange(1, parseRange('A3:D6')) } } },
    { addNamedRange: { namedRange: { name: 'Theirs', range: gridRange(1, parseRange('E3:F6')) } } },
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [gridRange(1, parseRange('B4:B20'))],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B4=""' }] },
            format: { backgroundColorStyle: grey },
          },
        },
      },
    },
  ]);
  return { id, partner, workbook: openGoogleSpreadsheet(accessTo(google.url), id) };
}

/** A cell without what follows from its content. */
function withoutContent({ userEnteredValue: _, effectiveValue: __, formattedValue: ___, ...rest }: CellData) {
  return rest;
}

function cellsOfSheet(spreadsheet: sheets_v4.Schema$Spreadsheet): CellData[][] {
  const [data] = spreadsheet.sheets?.[0]?.data ?? [];
  return (data?.rowData ?? []).map(({ values }) => values ?? []);
}

/** All that a spreadsheet holds but its cells. */
function withoutCells({ sheets, ...spreadsheet }: sheets_v4.Schema$Spreadsheet) {
  return {
    ...spreadsheet,
    sheets: (sheets ?? []).map(({ data, ...sheet }) => ({
      ...sheet,
      data: (data ?? []).map(({ rowData: _, ...rest }) => rest),
    })),
  };
}

const written: readonly Cell[] = [
  '+44 20 7946 0000',
  '=1+1',
  "'x",
  'TRUE',
  true,
  1,
  '1',
  '1.0',
  '2/3/2025',
  45658,
  ' trailing ',
  'e\u0301',
  '\u00e9',
  'x'.repeat(32_767),
  '=IMPORTDATA("https://example.org")',
];

describe.each(['en_GB', 'en_US'])("a partner's spreadsheet in %s", (locale) => {
  it('keeps every format, note, drop-down, rule, column and formula of theirs when cells are set', async () => {
    const { id, partner, workbook } = await partnersSheet(locale);
    const before = await partner.get(id);
    const changes: Change[] = [
      setAction(3, 'Open the hub', 'Open two hubs'),
      setAction(4, 'Train the staff', null),
      { ...setCell('C4', 42826, 42827), numberFormat: 'dd/mm/yyyy' },
      { ...setCell('C6', null, 42828), numberFormat: 'dd/mm/yyyy' },
      { ...setCell('H20', null, 42829), numberFormat: 'dd/mm/yyyy' },
    ];
    expect((await workbook.apply(changes)).refused).toEqual([]);
    const after = await partner.get(id);
    expect(withoutCells(after)).toEqual(withoutCells(before));
    const [cells, old] = [cellsOfSheet(after), cellsOfSheet(before)];
    const touched = new Set(['3 1', '4 1', '3 2']);
    for (const [row, values] of old.entries()) {
      for (const [column, cell] of values.entries()) {
        const now = cells[row]?.[column] ?? {};
        const key = `${row} ${column}`;
        // A formula of theirs shows what follows from our change.
        const isTheirSum = column === 5 && row > 2;
        if (key === '5 2') continue;
        if (touched.has(key) || isTheirSum) expect(withoutContent(now)).toEqual(withoutContent(cell));
        else expect(now).toEqual(cell);
        if (isTheirSum) expect(now.userEnteredValue).toEqual(cell.userEnteredValue);
      }
    }
    const format = { type: 'DATE', pattern: 'dd/mm/yyyy' };
    const { numberFormat, ...look } = cells[5]?.[2]?.userEnteredFormat ?? {};
    expect(numberFormat).toEqual(format);
    expect(look).toEqual(old[5]?.[2]?.userEnteredFormat);
    expect(cells[19]?.[7]?.userEnteredFormat?.numberFormat).toEqual(format);
  });

  it('holds exactly what was written, whatever it looks like', async () => {
    const { workbook } = await partnersSheet(locale);
    const set = written.map((value, index): Change => setCell(`H${index + 10}`, null, value));
    const append = (value: Cell): Change => ({
      kind: 'append-row',
      target: actionsTarget,
      cells: [value, null, 42887],
    });
    const { refused, after } = await workbook.apply([...set, ...written.map(append)]);
    expect(refused).toEqual([]);
    const rows = after?.sheets[0]?.grid.rows ?? [];
    expect(rows.slice(6, 6 + written.length).map((row) => row[0])).toEqual(written);
    expect(rows.some((row) => row.some((cell) => isFormula(cell) && /1\+1|IMPORT/.test(cell.formula)))).toBe(
      false,
    );
    const stayed = rows.slice(9, 9 + written.length).map((row) => row[7]);
    expect(stayed).toEqual(written);
  });

  it('holds any text, number and truth that was written', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.stringMatching(/^[-+='@]?[0-9.,/:%£$ eE+-]{1,12}$/),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    const { workbook } = await partnersSheet(locale);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const asRead = await workbook.read();
        const at = asRead.sheets[0]?.tables[0]?.range.rowCount ?? 0;
        const changes = cells.map(
          (row): Change => ({ kind: 'append-row', target: actionsTarget, cells: row }),
        );
        const { after } = await workbook.apply(changes, { asRead });
        const now = after?.sheets[0]?.grid.rows.slice(at + 2, at + 2 + cells.length) ?? [];
        const kept = now.map((row, index) =>
          row.slice(0, 3).every((one, column) => cellsEqual(one, cells[index]?.[column] ?? null)),
        );
        expect(kept).toEqual(cells.map(() => true));
      }),
      { numRuns: 15 },
    );
  });

  it('takes no text that Excel could not hold', async () => {
    const { workbook } = await partnersSheet(locale);
    const long = 'x'.repeat(32_768);
    const { refused } = await workbook.apply([setAction(3, 'Open the hub', long)]);
    expect(refused.map(({ reason }) => reason)).toEqual(['text-too-long']);
    expect(await cellsOf(workbook, 'B4')).toEqual([['Open the hub']]);
  });

  it('is read with texts that are longer than Excel could hold', async () => {
    const { id, partner, workbook } = await partnersSheet(locale);
    const long = 'x'.repeat(40_000);
    const rows = [{ values: [encodeCell(long)] }];
    const start = { sheetId: 1, rowIndex: 3, columnIndex: 1 };
    await partner.update(id, [{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    expect(await cellsOf(workbook, 'B4')).toEqual([[long]]);
  });
});
