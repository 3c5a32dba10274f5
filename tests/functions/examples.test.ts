import { describe, expect, it } from 'vitest';
import { readFunctionEntries } from '../../scripts/function-docs/function-entry.ts';
import { families } from '../../scripts/function-docs/function-guide.ts';
import { loadBundle, type Shown } from './bundle/load-bundle.ts';
import { parseArray, parseCall } from './bundle/parse-call.ts';

const bundle = loadBundle();

function expectShown(found: Shown | undefined, expected: unknown): void {
  if (typeof found === 'number' && typeof expected === 'number') {
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  } else expect(found).toBe(expected);
}

describe('examples of the guide give what they say, through the built bundle', () => {
  for (const [, file] of families) {
    for (const { id, examples } of readFunctionEntries(file)) {
      it.each(examples)(`${id}: $formula`, ({ formula, value }) => {
        const call = parseCall(formula);
        const found = bundle.call(call.id, ...call.args);
        const expected = parseArray(value);
        expect(call.id).toBe(id);
        expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
        for (const [row, cells] of expected.entries()) {
          for (const [column, cell] of cells.entries()) expectShown(found[row]?.[column], cell);
        }
      });
    }
  }
});
