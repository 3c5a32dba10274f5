const counts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const formats = new Map<number | null, Intl.NumberFormat>();

/** @example formatCount(5000) // -> '5,000' */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** @example formatPlural(1, 'issue') // -> '1 issue' */
export function formatPlural(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/**
 * A value of an indicator as people here read it.
 *
 * @param decimals - As many are shown; where the plan does not say, at most two.
 * @example formatValue(1234.5, 1, '%') // -> '1,234.5%'
 */
export function formatValue(value: number, decimals: number | null, unit = ''): string {
  let format = formats.get(decimals);
  if (format === undefined) {
    const most = Math.max(0, Math.min(decimals ?? 2, 15));
    format = new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: decimals === null ? 0 : most,
      maximumFractionDigits: most,
    });
    formats.set(decimals, format);
  }
  return `${format.format(value)}${isPercent(unit) ? '%' : ''}`;
}

/** Whether values of a unit are written with a percent sign, which then says all that the unit says. */
export function isPercent(unit: string): boolean {
  return ['%', 'percent', 'per cent', 'percentage'].includes(unit.trim().toLowerCase());
}
