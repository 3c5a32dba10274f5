import { describe, expect, it } from 'vitest';
import type { XlsxReading } from '../../../src/importing/xlsx/read-xlsx-document.ts';
import { readXlsxDocument } from '../../../src/importing/xlsx/read-xlsx-document.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook.ts';
import { makeXlsx, sheet } from './make-xlsx.ts';

function read(bytes: Uint8Array): XlsxReading {
  const parts = new PackageEdit(bytes, 'plan.xlsx');
  return readXlsxDocument(parts, readWorkbook(parts));
}

function drawn({ document }: XlsxReading): string[] {
  return document.blocks.map((block) =>
    block.kind === 'table'
      ? `table ${block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')).join(' / ')}`
      : `${block.kind} ${block.text}`,
  );
}

describe('readXlsxDocument', () => {
  it('reads titles above tables, and tables apart by blank rows', () => {
    const bytes = makeXlsx([
      sheet('Sheet1', [
        ['Warm homes plan'],
        [],
        ['Action', 'Lead'],
        ['Insulate', 'Officer'],
        [],
        ['Indicator', 'Baseline', 'Target'],
        ['Cold homes', 412, 300],
      ]),
    ]);
    expect(drawn(read(bytes))).toEqual([
      'paragraph Warm homes plan',
      'table Action|Lead / Insulate|Officer',
      'table Indicator|Baseline|Target / Cold homes|412|300',
    ]);
  });

  it('gives the name of a sheet as its heading unless a program chose it', () => {
    const bytes = makeXlsx([sheet('D2 Warm homes', [['Action', 'Lead']]), sheet('Sheet2', [['Notes', 'x']])]);
    expect(drawn(read(bytes))).toEqual(['heading D2 Warm homes', 'table Action|Lead', 'table Notes|x']);
  });

  it('says each cell as people see it and keeps its type and format', () => {
    const bytes = makeXlsx([
      sheet('Plan', [
        ['Action', 'Delivery', 'Start', 'Baseline', 'Done', 'Link'],
        ['Insulate', [41883, 'mmm-yy'], [42826, 'dd/mm/yyyy'], [0.107, '0.0%'], true, [42796, 'd-mmm']],
        ['Paint', [42826, 'yyyy'], { formula: '1+1', value: 2 }, 0.1 + 0.2, { error: '#N/A' }, '=1+1'],
      ]),
    ]);
    const reading = read(bytes);
    expect(drawn(reading)[1]).toBe(
      'table Action|Delivery|Start|Baseline|Done|Link / Insulate|September 2014|1 April 2017|10.7%|TRUE|2 March 2017 / Paint|2017|2|0.3|#N/A|=1+1',
    );
    const table = reading.document.blocks.at(-1);
    const row = table?.kind === 'table' ? table.rows[1] : undefined;
    expect(row?.cells[5]).toEqual({ text: '2 March 2017', cell: 42796, numberFormat: 'd-mmm' });
    expect(row?.place).toBe('sheet Plan, row 2');
  });

  it('keeps the span of merged headers', () => {
    const bytes = makeXlsx(
      [
        sheet('Plan', [
          ['Action', 'Dates', null],
          [null, 'Start', 'End'],
          ['Walk', 'May', 'June'],
        ]),
      ],
      {
        1: ['B1:C1', 'A1:A2'],
      },
    );
    const table = read(bytes).document.blocks.at(-1);
    const row = table?.kind === 'table' ? table.rows[0] : undefined;
    expect(row?.cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ['Action', undefined],
      ['Dates', 2],
      ['', undefined],
    ]);
  });

  it('passes over a merge that names no range', () => {
    const bytes = makeXlsx(
      [
        sheet('Plan', [
          ['Action', 'Lead'],
          ['Walk', 'Officer'],
        ]),
      ],
      { 1: ['ZZZZ9:A1'] },
    );
    expect(drawn(read(bytes)).at(-1)).toBe('table Action|Lead / Walk|Officer');
  });

  it('puts the rows of hidden sheets into the notes', () => {
    const bytes = makeXlsx([
      sheet('Plan', [['Action', 'Lead']]),
      sheet('Lists', [['Red', 'Amber'], [], ['Green']], { visibility: 'hidden' }),
    ]);
    const { notes, document } = read(bytes);
    expect(document.blocks).toHaveLength(2);
    expect(notes.map(({ source, text }) => [source, text])).toEqual([
      ['plan.xlsx, sheet Lists', 'Sheet Lists'],
      ['plan.xlsx, sheet Lists, row 1', 'Red | Amber'],
      ['plan.xlsx, sheet Lists, row 3', 'Green'],
    ]);
  });

  it('counts the rows of a long hidden list instead of noting each', () => {
    const rows = Array.from({ length: 260 }, (_, index) => [`Ward ${index}`]);
    const bytes = makeXlsx([
      sheet('Plan', [['Action', 'Lead']]),
      sheet('Lists', rows, { visibility: 'hidden' }),
    ]);
    const { notes } = read(bytes);
    expect(notes).toHaveLength(202);
    expect(notes.at(-1)?.text).toBe('… and 60 more rows of sheet Lists');
  });

  it('keeps __proto__ as a header and a value', () => {
    const bytes = makeXlsx([
      sheet('__proto__', [
        ['Action', '__proto__'],
        ['Walk', '__proto__'],
      ]),
    ]);
    expect(drawn(read(bytes))).toEqual(['heading __proto__', 'table Action|__proto__ / Walk|__proto__']);
  });
});
