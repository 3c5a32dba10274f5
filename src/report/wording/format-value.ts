import { roundHalfAway } from '../../indicator/round-half-away.ts';

const most = 15;
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A value of an indicator as people here read it: rounded as Excel does, thousands with commas.
 *
 * @param decimals - As many are shown; where the plan does not say, at most two.
 * @param unit - "percent", "%" and their like are written with a percent sign; other units are not written here.
 * @example formatValue(1234.5, 1, '%') // -> '1,234.5%'
 * @example formatValue(-3.5, 1) // -> '−3.5'
 * @example formatValue(-0.4, 0) // -> '0'
 */
export function formatValue(value: number, decimals: number | null, unit = ''): string {
  if (!Number.isFinite(value)) return 'not a number';
  const places = Math.max(0, Math.min(Math.trunc(decimals ?? 2), most));
  const rounded = roundHalfAway(value, places) + 0;
  const shown = format(decimals === null ? 0 : places, places).format(rounded);
  return `${shown.replace('-', '−')}${isPercent(unit) ? '%' : ''}`;
}

function format(least: number, places: number): Intl.NumberFormat {
  const key = `${least} ${places}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: places,
  });
  formats.set(key, made);
  return made;
}

/** Whether values of a unit are written with a percent sign, which then says all that the unit says. */
export function isPercent(unit: string): boolean {
  return ['%', 'percent', 'per cent', 'percentage'].includes(unit.trim().toLowerCase());
}

/** @example formatCount(19069) // -> '19,069' */
export function formatCount(count: number): string {
  return format(0, 0).format(count);
}

/** @example formatPlural(1, 'action') // -> '1 action' */
export function formatPlural(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** @example formatShare(0.4) // -> '40%' */
export function formatShare(share: number): string {
  return `${format(0, 0).format(roundHalfAway(share * 100, 0) + 0)}%`;
}
