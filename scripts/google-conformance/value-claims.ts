import { type Claim, cellOf, finding, number, refusalOf, text, write } from './claim.ts';

const awkward = [
  '+44 1234',
  '=1+1',
  'one\r\ntwo',
  'tab\tbetween',
  'e\u0301 and \u00e9',
  '12/03/2027',
  '1e3',
  'TRUE',
  ' two  spaces ',
  "'quoted",
  '2/3',
];

/** How values are written and read. */
export const valueClaims: readonly Claim[] = [
  {
    id: 'text-stays-text',
    says: 'A typed stringValue is stored as it is: no formula, date, number or boolean comes of it, and no space is lost.',
    matters:
      'Text of partners and officers goes through a sync unchanged, and no formula can be smuggled in.',
    holds: async ({ batch, read, sheetId }) => {
      await batch([
        write(
          sheetId,
          0,
          0,
          awkward.map((word) => [text(word)]),
        ),
      ]);
      const sheet = await read(`A1:A${awkward.length}`);
      const found = awkward.map((_, row) => cellOf(sheet, row, 0)?.userEnteredValue);
      return finding(
        found.every((value, row) => value?.stringValue === awkward[row]),
        found,
      );
    },
  },
  {
    id: 'numbers-are-exact',
    says: 'A typed numberValue of 15 to 17 digits is read as the same number.',
    matters: 'Percentages, measurements and dates are the same on both sides, to the last digit.',
    holds: async ({ batch, read, sheetId }) => {
      const values = [0.1 + 0.2, 123_456_789_012_345, 1 / 3, -0.000_001_234_567_890_123];
      await batch([
        write(
          sheetId,
          0,
          0,
          values.map((value) => [number(value)]),
        ),
      ]);
      const sheet = await read(`A1:A${values.length}`);
      const found = values.map((_, row) => cellOf(sheet, row, 0)?.userEnteredValue?.numberValue);
      return finding(
        found.every((value, row) => value === values[row]),
        found,
      );
    },
  },
  {
    id: 'dates-are-serials',
    says: 'A date is a number counted from 30 December 1899, and its format is told as of type DATE.',
    matters: 'Due dates are neither swapped nor shifted.',
    holds: async ({ batch, read, sheetId }) => {
      const numberFormat = { type: 'DATE', pattern: 'd mmmm yyyy' };
      await batch([
        {
          updateCells: {
            start: { sheetId, rowIndex: 0, columnIndex: 0 },
            fields: 'userEnteredValue,userEnteredFormat.numberFormat',
            rows: [{ values: [{ userEnteredValue: number(46_112), userEnteredFormat: { numberFormat } }] }],
          },
        },
      ]);
      const cell = cellOf(await read('A1'), 0, 0);
      const isSo =
        cell?.effectiveValue?.numberValue === 46_112 &&
        cell.effectiveFormat?.numberFormat?.type === 'DATE' &&
        cell.formattedValue === '31 March 2026';
      return finding(isSo, {
        value: cell?.effectiveValue,
        format: cell?.effectiveFormat?.numberFormat,
        shown: cell?.formattedValue,
      });
    },
  },
  {
    id: 'empty-text-is-blank',
    says: 'A typed empty stringValue leaves a blank cell.',
    matters: 'A cleared cell and an empty text are the same on both sides.',
    holds: async ({ batch, read, sheetId }) => {
      await batch([write(sheetId, 0, 0, [[text('x'), text('y')]])]);
      await batch([write(sheetId, 0, 0, [[text(''), text('y')]])]);
      const found = cellOf(await read('A1:B1'), 0, 0)?.userEnteredValue ?? null;
      return finding(found === null, found);
    },
  },
  {
    id: 'trailing-blanks-are-left-out',
    says: 'Blank cells and rows at the end of a range are left out of the answer.',
    matters: 'A short answer is not taken for removed rows.',
    holds: async ({ batch, read, sheetId }) => {
      await batch([write(sheetId, 0, 0, [[text('a')], [null], [text('c')]])]);
      const data = (await read('A1:D10')).data?.[0]?.rowData ?? [];
      const widths = data.map(({ values }) => values?.length ?? 0);
      return finding(data.length === 3 && Math.max(...widths) === 1, { rows: data.length, widths });
    },
  },
  {
    id: 'too-long-is-refused',
    says: 'A text of more than 50,000 characters is refused with 400, and nothing of the batch is written.',
    matters: 'Nothing is cut short in silence.',
    holds: async ({ batch, read, sheetId }) => {
      const refusal = await refusalOf(() =>
        batch([write(sheetId, 0, 0, [[text('first')]]), write(sheetId, 1, 0, [[text('x'.repeat(50_001))]])]),
      );
      const first = cellOf(await read('A1'), 0, 0)?.userEnteredValue ?? null;
      return finding(refusal?.status === 400 && first === null, { refusal, first });
    },
  },
  {
    id: 'formulas-are-told',
    says: 'A formula is told as formulaValue, what it shows as effectiveValue, an error with its type.',
    matters: 'Formulas of partners are held back, and never written over.',
    holds: async ({ batch, read, sheetId }) => {
      const formulas = ['=1+2', '=1/0', '=NOSUCH(1)'].map((formulaValue) => [{ formulaValue }]);
      await batch([write(sheetId, 0, 0, formulas)]);
      const sheet = await read('A1:A3');
      const found = [0, 1, 2].map((row) => ({
        typed: cellOf(sheet, row, 0)?.userEnteredValue,
        shown: cellOf(sheet, row, 0)?.effectiveValue,
      }));
      const isSo =
        found[0]?.typed?.formulaValue === '=1+2' &&
        found[0].shown?.numberValue === 3 &&
        found[1]?.shown?.errorValue?.type === 'DIVIDE_BY_ZERO' &&
        found[2]?.shown?.errorValue?.type === 'NAME';
      return finding(isSo, found);
    },
  },
  {
    id: 'errors-and-empty-texts',
    says: 'The formulas =#N/A and ="" come back as they were written, and show an error and an empty text.',
    matters: 'Error cells and formulas that show nothing are told apart from blanks.',
    holds: async ({ batch, read, sheetId }) => {
      await batch([write(sheetId, 0, 0, [[{ formulaValue: '=#N/A' }], [{ formulaValue: '=""' }]])]);
      const sheet = await read('A1:A2');
      const found = [0, 1].map((row) => ({
        typed: cellOf(sheet, row, 0)?.userEnteredValue?.formulaValue,
        shown: cellOf(sheet, row, 0)?.effectiveValue,
      }));
      const isSo =
        found[0]?.typed === '=#N/A' &&
        found[0].shown?.errorValue?.type === 'N_A' &&
        found[1]?.typed === '=""' &&
        found[1].shown?.stringValue === '';
      return finding(isSo, found);
    },
  },
];
