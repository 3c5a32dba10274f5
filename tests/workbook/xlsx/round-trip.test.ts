import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellPosition, formatAddress } from '../../../src/grid/address.ts';
import { type Cell, cellErrorCodes } from '../../../src/grid/cell.ts';
import { gridCell } from '../../../src/grid/grid.ts';
import type { SetCell } from '../../../src/workbook/change.ts';
import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import { nodeCodec } from '../../../src/workbook/xlsx/node-codec.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { rawEntryBytes } from '../../../src/workbook/xlsx/zip.ts';
import { readZipDirectory } from '../../../src/workbook/xlsx/zip-directory.ts';
import { workbookParts, zipParts } from './make-package.ts';
import { richPackage } from './rich-package.ts';

const unknownSeed = process.env['SEED'] ?? (process.env['FRESH'] ? String(Date.now() % 2 ** 31) : '42');
const seed = Number(unknownSeed);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\r',
      '\n',
      '_',
      'x',
      '0',
      'A',
      '<',
      '&',
      ']',
      '>',
      '\ud83d',
      '\uffff',
      ' ',
      "'",
      '"',
    ),
  }),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const error = fc.constantFrom(...cellErrorCodes).map((code) => ({ error: code }));
const value = fc.oneof(text, number, fc.integer(), fc.boolean(), fc.constant(null), error);
const formula = fc
  .tuple(
    fc.constantFrom('A1', 'HWB.RAG(1,2)', '"a&b<c>"', 'Actions[[#This Row],[Due]]', "'it''s'!A1+1"),
    value,
  )
  .map(([source, last]) => ({ formula: source, value: last }));
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: formula });
const place = fc.record({ rowIndex: fc.nat(12), columnIndex: fc.nat(8) });

function bookOf(rows: Cell[][], name = 'Sheet'): BytesStore {
  return new BytesStore(
    'plan.xlsx',
    zipParts(
      workbookParts({
        sheets: [
          { name, rows },
          { name: 'Other', rows: [['kept']] },
        ],
      }),
    ),
  );
}

function open(store: BytesStore): PackageWorkbook {
  return new PackageWorkbook(store, { codec: nodeCodec });
}

async function gridOf(store: BytesStore) {
  const { sheets } = await open(store).read();
  return sheets[0]?.grid ?? { rows: [], numberFormat: () => '' };
}

function set(position: CellPosition, expected: Cell, replacement: Cell, sheet = 'Sheet'): SetCell {
  return { kind: 'set-cell', sheet, ...position, expected, value: replacement };
}

describe(`round trips (seed ${seed})`, () => {
  it('reads every cell that a file can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), async (rows) => {
        const grid = await gridOf(bookOf(rows));
        for (const [rowIndex, row] of rows.entries()) {
          for (const [columnIndex, expected] of row.entries()) {
            expect(gridCell(grid, rowIndex, columnIndex)).toEqual(expected);
          }
        }
      }),
      { seed, numRuns: 80 },
    );
  });

  it('reads back what was written over anything anywhere, and nothing else has changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
        fc.uniqueArray(fc.tuple(place, cell), {
          maxLength: 12,
          selector: ([position]) => formatAddress(position),
        }),
        async (rows, edits) => {
          const store = bookOf(rows);
          const before = await gridOf(store);
          const at = (grid: typeof before, { rowIndex, columnIndex }: CellPosition) =>
            gridCell(grid, rowIndex, columnIndex);
          const changes = edits.map(([position, replacement]) =>
            set(position, at(before, position), replacement),
          );
          expect((await open(store).apply(changes)).refused).toEqual([]);
          const after = await gridOf(store);
          const edited = new Map(
            edits.map(([position, replacement]) => [formatAddress(position), replacement]),
          );
          for (let rowIndex = 0; rowIndex < 14; rowIndex++) {
            for (let columnIndex = 0; columnIndex < 10; columnIndex++) {
              const position = { rowIndex, columnIndex };
              const address = formatAddress(position);
              const expected = edited.has(address) ? edited.get(address) : at(before, position);
              expect([address, at(after, position)]).toEqual([address, expected]);
            }
          }
        },
      ),
      { seed, numRuns: 80 },
    );
  });

  it('leaves the bytes of all other parts alone whatever is set', async () => {
    const original = richPackage();
    const rawOf = (zip: Uint8Array) =>
      new Map(
        readZipDirectory(zip, '').map((entry) => [
          entry.path,
          Buffer.from(rawEntryBytes(zip, entry, '')).toString('base64'),
        ]),
      );
    const before = rawOf(original);
    const touchable = /sheet1\.xml$|styles\.xml$|calcChain|Content_Types|workbook\.xml\.rels$/;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, cell, fc.option(fc.constantFrom('@', 'dd/mm/yyyy', '0.00')))),
        async (edits) => {
          const store = new BytesStore('plan.xlsm', original);
          const workbook = open(store);
          const grid = (await workbook.read()).sheets[0]?.grid ?? { rows: [], numberFormat: () => '' };
          const changes = edits.map(([position, replacement, numberFormat]) => ({
            ...set(position, gridCell(grid, position.rowIndex, position.columnIndex), replacement, 'Actions'),
            ...(numberFormat && { numberFormat }),
          }));
          await workbook.apply(changes);
          const after = rawOf(store.bytes);
          for (const [path, raw] of before)
            if (!touchable.test(path)) expect([path, after.get(path)]).toEqual([path, raw]);
          await open(store).read();
        },
      ),
      { seed, numRuns: 30 },
    );
  });

  it('keeps the names of sheets and the headers of tables', async () => {
    const name = text
      .map((raw) => raw.replaceAll(/[^\p{L}\p{N} &<>"'.#!-]/gu, '').slice(0, 31))
      .filter(
        (raw) =>
          /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(raw) &&
          raw.toLowerCase() !== 'history' &&
          raw.toLowerCase() !== 'other',
      );
    const header = text.filter((raw) => raw.trim() !== '' && raw.length < 200);
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.uniqueArray(header, { minLength: 1, maxLength: 5, selector: (raw) => raw.toLowerCase() }),
        async (sheetName, headers) => {
          const store = bookOf([['x']]);
          const workbook = open(store);
          const range = { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: headers.length };
          const layout = {
            name: sheetName,
            rows: [headers.map((raw) => ({ value: raw }))],
            columnWidths: [],
            tables: [{ name: 'Things', range, headers }],
          };
          fc.pre(sheetName.toLowerCase() !== 'sheet');
          expect((await workbook.apply([{ kind: 'add-sheet', layout }])).refused).toEqual([]);
          const sheet = (await workbook.read()).sheets.at(-1);
          expect(sheet?.name).toBe(sheetName);
          expect(sheet?.grid.rows[0]).toEqual(headers);
          const target = { sheet: sheetName, table: 'Things', range, headers };
          expect(
            (await workbook.apply([{ kind: 'append-row', target, cells: headers.map((_, index) => index) }]))
              .refused,
          ).toEqual([]);
        },
      ),
      { seed, numRuns: 30 },
    );
  });
});
