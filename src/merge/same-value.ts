import type { MergeValue } from './table-side.ts';

/**
 * Whether two values are the same: same kind, same content, to the last space, letter and digit. Negative zero equals
 * zero, NaN equals NaN.
 *
 * @example sameValue(1, '1') // -> false
 */
export function sameValue(left: MergeValue, right: MergeValue): boolean {
  return left === right || (typeof left === 'number' && Number.isNaN(left) && Number.isNaN(right));
}
