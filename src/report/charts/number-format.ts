import { isPercent } from '../wording/format-value.ts';

/**
 * The number format of values with a unit, as Office writes it. Percentages of a plan are whole numbers, so the sign is
 * set as text.
 *
 * @param decimals - 0 or more.
 * @example numberFormat(1, 'percent') // -> '#,##0.0"%"'
 */
export function numberFormat(decimals: number, unit: string): string {
  const places = decimals > 0 ? `.${'0'.repeat(Math.min(10, decimals))}` : '';
  return `#,##0${places}${isPercent(unit) ? '"%"' : ''}`;
}

/** The decimals that tell the ticks of an axis apart. */
export function tickDecimals(ticks: readonly { readonly at: number }[]): number {
  return Math.max(0, ...ticks.map(({ at }) => Math.min(10, String(at).split('.')[1]?.length ?? 0)));
}
