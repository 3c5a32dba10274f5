import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotSentError, OutcomeUnknownError, RejectedError } from '../../../src/workbook/access-errors.ts';
import type { Refusal } from '../../../src/workbook/change.ts';
import { changesSchema, encodeChange } from '../../../src/workbook/gateway/wire/change-wire.ts';
import { WireError } from '../../../src/workbook/gateway/wire/errors.ts';
import {
  decodeError,
  encodeError,
  fault,
  faultSchema,
} from '../../../src/workbook/gateway/wire/fault-wire.ts';
import { encodeFormats } from '../../../src/workbook/gateway/wire/format-runs.ts';
import { encodeLayout, layoutsSchema } from '../../../src/workbook/gateway/wire/layout-wire.ts';
import { limits } from '../../../src/workbook/gateway/wire/limits.ts';
import { parseWire } from '../../../src/workbook/gateway/wire/parse-wire.ts';
import { decodeResult, encodeResult } from '../../../src/workbook/gateway/wire/result-wire.ts';
import { encodeSnapshot, snapshotSchema } from '../../../src/workbook/gateway/wire/snapshot-wire.ts';
import { LeaseHeldError, LeaseLostError } from '../../../src/workbook/lease.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import { arbitraryCell, arbitraryChange, arbitraryLayout, arbitrarySnapshot } from './arbitrary-port.ts';

/** As it comes out at the other end. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A snapshot with its formats as a list, one column beyond its cells and one row below. */
function comparable({ sheets, ...others }: WorkbookSnapshot) {
  return {
    ...others,
    sheets: sheets.map(({ grid, ...sheet }) => ({
      ...sheet,
      rows: grid.rows,
      formats: Array.from({ length: grid.rows.length + 1 }, (_, rowIndex) =>
        Array.from({ length: 8 }, (__, columnIndex) => grid.numberFormat(rowIndex, columnIndex)),
      ),
    })),
  };
}

describe('what is sent comes out as it was', () => {
  it('a snapshot, with its number formats', () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const decoded = parseWire(snapshotSchema, sent(encodeSnapshot(snapshot)));
        expect(comparable(decoded)).toStrictEqual(comparable(snapshot));
      }),
      { numRuns: 500 },
    );
  });

  it('changes of every kind', () => {
    fc.assert(
      fc.property(fc.array(arbitraryChange, { maxLength: 4 }), (changes) => {
        expect(parseWire(changesSchema, sent(changes.map(encodeChange)))).toStrictEqual(changes);
      }),
      { numRuns: 500 },
    );
  });

  it('layouts, with their maps', () => {
    fc.assert(
      fc.property(arbitraryLayout, (layout) => {
        expect(parseWire(layoutsSchema, sent([encodeLayout(layout)]))).toStrictEqual([layout]);
      }),
      { numRuns: 500 },
    );
  });

  it('a result, with the very changes that were asked for', () => {
    const outcome = fc.record(
      {
        isApplied: fc.boolean(),
        reason: fc.constantFrom('cell-changed' as const, 'others-refused' as const),
        found: arbitraryCell,
        detail: fc.string(),
      },
      { requiredKeys: ['isApplied', 'reason'], noNullPrototype: true },
    );
    const all = fc.record({
      told: fc.array(fc.tuple(arbitraryChange, outcome), { maxLength: 5 }),
      after: fc.option(arbitrarySnapshot, { nil: undefined }),
    });
    fc.assert(
      fc.property(all, ({ told, after }) => {
        const changes = told.map(([change]) => change);
        const applied = told.flatMap(([change, { isApplied }]) => (isApplied ? [change] : []));
        const refused = told.flatMap(([change, { isApplied, ...why }]): Refusal[] =>
          isApplied ? [] : [{ change, ...why }],
        );
        const result = { applied, refused, ...(after && { after }) };
        const decoded = decodeResult(sent(encodeResult(result, changes)), changes);
        expect({ ...decoded, after: decoded.after && comparable(decoded.after) }).toStrictEqual({
          ...result,
          after: after && comparable(after),
        });
        expect(decoded.applied.every((change, at) => change === applied[at])).toBe(true);
      }),
    );
  });

  it.each([
    new NotSentError('Not sent.'),
    new RejectedError('too-many-calls', 'Too many.'),
    new OutcomeUnknownError('Who knows.'),
    new LeaseHeldError('hwb sync', 1_491_004_800_000),
    new LeaseLostError(),
  ])('the error $name', (error) => {
    const decoded = decodeError(parseWire(faultSchema, sent(encodeError(error))), true);
    expect(decoded).toStrictEqual(error);
    expect(decoded.constructor).toBe(error.constructor);
    expect({ ...decoded }).toEqual({ ...error });
  });
});

describe('what nobody sends is refused', () => {
  const change = { kind: 'set-cell', sheet: 'A', rowIndex: 0, columnIndex: 0, expected: null, value: 'x' };
  const cases: readonly (readonly [string, unknown])[] = [
    ['no list', { 0: change }],
    ['a blank that is left out', [{ ...change, expected: undefined }]],
    ['an unknown kind', [{ ...change, kind: 'drop-table' }]],
    ['an unknown field', [{ ...change, formula: 'x' }]],
    ['a cell of an unknown shape', [{ ...change, value: { text: 'x' } }]],
    ['a cell that says two things', [{ ...change, value: { error: '#N/A', number: 'NaN' } }]],
    ['an error that Excel does not know', [{ ...change, value: { error: '#HACKED!' } }]],
    ['a formula of a formula', [{ ...change, value: { formula: 'A1', value: { formula: 'A1', value: 1 } } }]],
    ['a row that is no whole number', [{ ...change, rowIndex: 0.5 }]],
    ['a text beyond the limit', [{ ...change, value: 'x'.repeat(limits.text + 1) }]],
    ['a name beyond the limit', [{ ...change, sheet: 'x'.repeat(limits.name + 1) }]],
    ['null for a field that may be left out', [{ ...change, numberFormat: null }]],
  ];
  it.each(cases)('%s', (_, changes) => {
    expect(() => parseWire(changesSchema, sent(changes))).toThrow(WireError);
  });

  it('more changes than a call may bring', () => {
    const changes = Array.from({ length: limits.changes + 1 }, () => 0);
    expect(() => parseWire(changesSchema, changes)).toThrow(/at most 200000/);
  });

  it('a sheet of more cells than a spreadsheet holds', () => {
    const row = Array.from({ length: limits.columns }, () => null);
    const rows = Array.from({ length: 611 }, () => row);
    const sheet = { name: 'A', visibility: 'visible', rows, formats: { codes: [], columns: [] }, tables: [] };
    const parse = () => parseWire(snapshotSchema, { name: 'x', dateSystem: '1900', sheets: [sheet] });
    expect(parse).toThrow(/too many/);
  });

  it('with a sentence that repeats nothing of it', () => {
    const parse = () => parseWire(changesSchema, [{ ...change, secret: 'x', kind: 'zebra' }]);
    expect(parse).toThrow(WireError);
    expect(parse).not.toThrow(/zebra|secret/);
  });

  it('a result that leaves out a change, or tells of one twice', () => {
    const changes = [arbitraryChange].flatMap((arbitrary) => fc.sample(arbitrary, { numRuns: 2, seed: 1 }));
    expect(() => decodeResult({ applied: [0], refused: [] }, changes)).toThrow(/leaves out/);
    expect(() => decodeResult({ applied: [0, 0], refused: [] }, changes)).toThrow(/does not fit/);
    expect(() => decodeResult({ applied: [0, 1, 2], refused: [] }, changes)).toThrow(/does not fit/);
  });
});

describe('an answer from the door', () => {
  it('says that a failure of the gateway leaves open what was written, and only that', () => {
    expect(decodeError(fault('failure', 'x'), true)).toBeInstanceOf(OutcomeUnknownError);
    expect(decodeError(fault('failure', 'x'), false)).toBeInstanceOf(RejectedError);
    expect(decodeError(fault('too-large', 'x'), true)).toMatchObject({ reason: 'not-valid' });
  });
});

describe('number formats', () => {
  it('take a few numbers a column, however many rows it has', () => {
    const rows = Array.from({ length: 10_000 }, () => Array.from({ length: 20 }, () => 'x'));
    const numberFormat = (rowIndex: number, columnIndex: number) =>
      rowIndex > 0 && columnIndex === 3 ? 'dd/mm/yyyy' : 'General';
    const wire = encodeFormats({ rows, numberFormat });
    expect(wire).toEqual({ codes: ['General', 'dd/mm/yyyy'], columns: [[], [], [], [0, 1, 1, 9_999]] });
  });
});
