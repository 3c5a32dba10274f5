import type { CellCodec, CellContext, FilledValue, Mends } from '../../src/table/cell-codec.ts';
import { unreadable } from '../../src/table/cell-codec.ts';

/** A cell's context: its number format, in the 1900 date system unless said otherwise. */
export function context(
  numberFormat = 'General',
  dateSystem: CellContext['dateSystem'] = '1900',
): CellContext {
  return { numberFormat, dateSystem };
}

/** What a codec makes of a cell, in words: its value, the one certain mend, the choices, or nothing. */
export function outcome(codec: CellCodec, value: FilledValue, numberFormat = 'General'): unknown {
  const read = codec.decode(value, context(numberFormat));
  if (read !== unreadable) return { read };
  const mends: Mends | undefined = codec.mend?.(value, context(numberFormat));
  if (mends === undefined) return 'unreadable';
  return 'certain' in mends
    ? { certain: mends.certain.value, shown: mends.certain.shown }
    : { choices: mends.choices.map((mend) => mend.value) };
}
