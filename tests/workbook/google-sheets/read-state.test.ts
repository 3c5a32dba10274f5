import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/grid/address.ts';
import type { SetCell } from '../../../src/workbook/change.ts';
import { googleView } from '../../../src/workbook/google-sheets/google-view.ts';
import { gridRange } from '../../../src/workbook/google-sheets/grid-range.ts';
import { readState } from '../../../src/workbook/google-sheets/read-state.ts';
import { toSnapshot } from '../../../src/workbook/google-sheets/to-snapshot.ts';
import { resolveChanges } from '../../../src/workbook/resolve-changes.ts';
import { setCell } from '../contract/plan-source.ts';

const text = (stringValue: string) => ({
  userEnteredValue: { stringValue },
  effectiveValue: { stringValue },
});

/** What Google answers for a sheet; it leaves out what is 0, false or empty. */
function answer(
  sheet: sheets_v4.Schema$Sheet,
  namedRanges: sheets_v4.Schema$NamedRange[] = [],
): sheets_v4.Schema$Spreadsheet {
  const properties = { title: 'Actions', gridProperties: { rowCount: 20, columnCount: 8 } };
  return {
    properties: { title: 'Partner', locale: 'en_GB' },
    namedRanges,
    sheets: [{ properties, ...sheet }],
  };
}

function refusalOf(spreadsheet: sheets_v4.Schema$Spreadsheet, change: SetCell) {
  const [refusal] = resolveChanges(googleView(readState(spreadsheet)), [change], false).refused;
  return refusal && [refusal.reason, refusal.detail];
}

describe('what Google answers', () => {
  it('may begin at any row and column, and leave out blanks at the ends', () => {
    const data = [{ startRow: 2, startColumn: 1, rowData: [{}, { values: [{}, text('x')] }] }];
    const [sheet] = readState(answer({ data })).sheets;
    expect(sheet?.rows).toEqual([[], [], [], [null, null, 'x']]);
    expect(sheet?.sheetId).toBe(0);
  });

  it('may hold nothing but a title', () => {
    const { sheets, title } = readState({ properties: { title: 'Partner' } });
    expect([title, sheets]).toEqual(['Partner', []]);
  });

  it('may hold charts as sheets, which are none to the port', () => {
    const chart = { properties: { sheetId: 3, title: 'Chart', sheetType: 'OBJECT' } };
    const state = readState({ sheets: [chart, ...(answer({}).sheets ?? [])] });
    expect(toSnapshot(state, () => true).sheets.map(({ name }) => name)).toEqual(['Actions']);
    const onChart = refusalOf({ sheets: [chart] }, setCell('A1', null, 'x', 'Chart'));
    expect(onChart).toEqual(['not-supported', 'Chart!A1 is on a sheet without cells']);
  });

  it('may hold formats where no cell has content: of columns that people will type in', () => {
    const userEnteredFormat = { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
    const data = [{ rowData: [{ values: [text('x')] }, { values: [{}, { userEnteredFormat }] }] }];
    const [sheet] = toSnapshot(readState(answer({ data })), () => true).sheets;
    expect(sheet?.grid.rows).toEqual([['x']]);
    expect(sheet?.grid.numberFormat(1, 1)).toBe('dd/mm/yyyy');
  });
});

describe('cells that another formula fills', () => {
  const data = [
    {
      rowData: [
        {
          values: [
            { userEnteredValue: { formulaValue: '=SEQUENCE(2)' }, effectiveValue: { numberValue: 1 } },
          ],
        },
        { values: [{ effectiveValue: { numberValue: 2 } }] },
      ],
    },
  ];

  it('show their values and cannot be set', () => {
    const [sheet] = readState(answer({ data })).sheets;
    expect(sheet?.rows).toEqual([[{ formula: 'SEQUENCE(2)', value: 1 }], [2]]);
    expect(refusalOf(answer({ data }), setCell('A2', 2, 'x'))).toEqual([
      'not-supported',
      'Actions!A2 is filled by the formula of another cell',
    ]);
  });
});

describe('protected ranges', () => {
  const protect = (range: object, more: sheets_v4.Schema$ProtectedRange = {}) =>
    answer({ protectedRanges: [{ protectedRangeId: 1, range, ...more }] });
  const b2 = setCell('B2', null, 'x');
  const c2 = setCell('C2', null, 'x');

  it('that we may not edit lock their cells, and no others', () => {
    const protectedB = protect(gridRange(0, parseRange('B1:B9')));
    expect(refusalOf(protectedB, b2)).toEqual(['sheet-protected', 'Actions!B2 is locked']);
    expect(refusalOf(protectedB, c2)).toBeUndefined();
  });

  it('may be open to the ends of the sheet, and leave some cells out', () => {
    const column = protect({ startColumnIndex: 1, endColumnIndex: 2 });
    expect(refusalOf(column, b2)?.[0]).toBe('sheet-protected');
    expect(refusalOf(column, c2)).toBeUndefined();
    const whole = protect({}, { unprotectedRanges: [gridRange(0, parseRange('B2:B9'))] });
    expect(refusalOf(whole, b2)).toBeUndefined();
    expect(refusalOf(whole, c2)?.[0]).toBe('sheet-protected');
  });

  it('may be those of a named range', () => {
    const named = [{ namedRangeId: 'n', name: 'Theirs', range: gridRange(0, parseRange('B1:B9')) }];
    const spreadsheet = answer({ protectedRanges: [{ protectedRangeId: 1, namedRangeId: 'n' }] }, named);
    expect(refusalOf(spreadsheet, b2)?.[0]).toBe('sheet-protected');
    expect(refusalOf(spreadsheet, c2)).toBeUndefined();
  });

  it.each([{ requestingUserCanEdit: true }, { warningOnly: true }])('lock nothing where %j', (more) => {
    expect(refusalOf(protect({}, more), b2)).toBeUndefined();
  });

  it('let rows come and go where they are not', () => {
    const rowData = [['Ref'], ['A1'], ['A2']].map((row) => ({ values: row.map(text) }));
    const spreadsheet = (range: object) => ({
      ...answer({ data: [{ rowData }], protectedRanges: [{ protectedRangeId: 1, range }] }, [
        { namedRangeId: 't', name: 'HWB_T', range: gridRange(0, parseRange('A1:A3')) },
      ]),
    });
    const target = { sheet: 'Actions', table: 'T', range: parseRange('A1:A3'), headers: ['Ref'] };
    const append = { kind: 'append-row', target, cells: ['A3'] } as const;
    const remove = { kind: 'remove-row', target, rowIndex: 1, expected: ['A1'] } as const;
    const reasons = (range: object) =>
      resolveChanges(googleView(readState(spreadsheet(range))), [append, remove], false).refused.map(
        ({ change, reason }) => [change.kind, reason],
      );
    expect(reasons(gridRange(0, parseRange('A1:H1')))).toEqual([]);
    expect(reasons(gridRange(0, parseRange('F2:F2')))).toEqual([['remove-row', 'sheet-protected']]);
    expect(reasons({ startColumnIndex: 7 })).toEqual([
      ['append-row', 'sheet-protected'],
      ['remove-row', 'sheet-protected'],
    ]);
  });
});

describe('named ranges of ours', () => {
  it('whose sheet is gone are no tables and keep no name from a new one', () => {
    const state = readState(answer({}, [{ namedRangeId: 'gone', name: 'HWB_Actions' }]));
    expect(state.sheets[0]?.tables).toEqual([]);
    expect(state.staleRanges).toEqual(new Map([['actions', 'gone']]));
    expect(state.otherNames).toEqual([]);
  });

  it('of people stay names that no table may take', () => {
    expect(readState(answer({}, [{ namedRangeId: 'p', name: 'Theirs' }])).otherNames).toEqual(['Theirs']);
  });
});
