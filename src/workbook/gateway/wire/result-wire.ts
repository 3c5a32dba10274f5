import * as z from 'zod/mini';
import type { Change, Refusal } from '../../change.ts';
import type { ApplyResult } from '../../workbook.ts';
import { cellSchema, encodeCell } from './cell-wire.ts';
import { WireError } from './errors.ts';
import { limits } from './limits.ts';
import { parseWire } from './parse-wire.ts';
import { text } from './part-schemas.ts';
import { encodeSnapshot, snapshotSchema } from './snapshot-wire.ts';

const number = z.int().check(z.minimum(0));
const refusal = z.strictObject({
  change: number,
  reason: z.enum([
    'cell-changed',
    'row-missing',
    'row-ambiguous',
    'column-changed',
    'table-missing',
    'sheet-missing',
    'sheet-exists',
    'table-exists',
    'sheet-protected',
    'no-room',
    'text-too-long',
    'not-supported',
    'others-refused',
  ]),
  found: z.exactOptional(cellSchema),
  detail: z.exactOptional(text),
});

const resultSchema = z.strictObject({
  applied: z.array(number).check(z.maxLength(limits.changes)),
  refused: z.array(refusal).check(z.maxLength(limits.changes)),
  after: z.exactOptional(snapshotSchema),
});

/**
 * A result as JSON holds it: changes by their number in the call, counted from 0, since who asked still has them.
 *
 * @param changes - The changes as they were given to the workbook: the same objects as in the result.
 * @throws WireError when the result names a change that was not given.
 */
export function encodeResult({ applied, refused, after }: ApplyResult, changes: readonly Change[]) {
  const numbers = new Map<Change, number[]>();
  changes.forEach((change, at) => {
    numbers.set(change, [...(numbers.get(change) ?? []), at]);
  });
  const take = (change: Change) => {
    const at = numbers.get(change)?.shift();
    if (at === undefined) throw new WireError('The result names a change that was not asked for.');
    return at;
  };
  return {
    applied: applied.map(take),
    refused: refused.map(({ change, found, ...others }) => ({
      ...others,
      change: take(change),
      ...(found !== undefined && { found: encodeCell(found) }),
    })),
    ...(after && { after: encodeSnapshot(after) }),
  };
}

/**
 * @param changes - The changes as they were sent.
 * @throws WireError when the result is not as agreed, or does not tell what became of every change.
 */
export function decodeResult(value: unknown, changes: readonly Change[]): ApplyResult {
  const { applied, refused, after } = parseWire(resultSchema, value);
  const told = new Set<number>();
  const take = (at: number): Change => {
    const change = changes[at];
    if (!change || told.has(at)) throw new WireError('The result does not fit the changes that were sent.');
    told.add(at);
    return change;
  };
  const result = {
    applied: applied.map(take),
    refused: refused.map(({ change, ...others }): Refusal => ({ change: take(change), ...others })),
    ...(after && { after }),
  };
  if (told.size !== changes.length) throw new WireError('The result leaves out changes that were sent.');
  return result;
}
