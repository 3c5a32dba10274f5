import { britishNumber } from '../../issue/british-number.ts';
import type { planTables } from '../../plan/plan.ts';
import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import type { TableRow } from '../../table/table-row.ts';
import type { Rule } from '../rule.ts';
import { choices, setCellFix } from '../set-cell.ts';

type IndicatorRow = TableRow<typeof planTables.indicators>;
type MeasurementRow = TableRow<typeof planTables.measurements>;

interface Fault {
  readonly column: 'value' | 'numerator' | 'lower' | 'upper';
  readonly value: number;
  readonly expected: string;
  /** The value in the unit it was probably meant to be in. */
  readonly probably?: number;
}

/** A value this many times the indicator's baseline and target, or this small a part of them, is in another unit. */
const farTimes = 50;

/** What was measured can be, and is in the unit of its indicator. */
export const measurementRangeRule: Rule = {
  codes: ['measurement/outside-range'],
  look: ({ plan, report }) => {
    const table = plan.tables.measurements;
    const indicators = referenceIndex(plan.tables.indicators.rows);
    return {
      measurement(row) {
        const indicator = row.values.indicator === null ? null : indicators.find(row.values.indicator);
        const fault = faultOf(row, indicator);
        if (fault === null) return;
        const place = { table, row, column: fault.column };
        const mend =
          fault.probably === undefined
            ? null
            : setCellFix(`Replace it by ${britishNumber(fault.probably)}`, place, fault.probably);
        const parameters = { value: britishNumber(fault.value), expected: fault.expected };
        report('measurement/outside-range', place, parameters, choices(mend));
      },
    };
  },
};

function faultOf({ values }: MeasurementRow, indicator: IndicatorRow | null): Fault | null {
  const { value, numerator, denominator, lower, upper } = values;
  if (numerator !== null && numerator < 0)
    return { column: 'numerator', value: numerator, expected: '0 and more' };
  if (numerator !== null && denominator !== null && isShare(indicator) && numerator > denominator) {
    return {
      column: 'numerator',
      value: numerator,
      expected: `0 to its denominator, ${britishNumber(denominator)}`,
    };
  }
  if (value === null) return null;
  if (lower !== null && value < lower) {
    return { column: 'value', value, expected: `its own limits, from ${britishNumber(lower)}` };
  }
  if (upper !== null && value > upper) {
    return { column: 'value', value, expected: `its own limits, up to ${britishNumber(upper)}` };
  }
  if (indicator === null) return null;
  if (isShare(indicator) && (value < 0 || value > 100))
    return { column: 'value', value, expected: '0 to 100 percent' };
  if (value < 0 && isCount(indicator)) return { column: 'value', value, expected: '0 and more' };
  return unitFault(value, indicator);
}

/** A fraction where the others are percentages, or a figure far from all that is known of the indicator. */
function unitFault(value: number, { values }: IndicatorRow): Fault | null {
  const known = [values.baseline, values.target].filter(
    (figure): figure is number => figure !== null && figure > 0,
  );
  if (known.length === 0 || value <= 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const expected = `the order of its baseline and target, ${low === high ? britishNumber(low) : `${britishNumber(low)} to ${britishNumber(high)}`}`;
  const times = value * 100 >= low / 2 && value * 100 <= high * 2;
  if (value <= 1 && low > 2 && times) {
    return { column: 'value', value, expected, probably: Number((value * 100).toPrecision(15)) };
  }
  return value > high * farTimes || value < low / farTimes ? { column: 'value', value, expected } : null;
}

function isShare(indicator: IndicatorRow | null): boolean {
  return /^\s*(?:%|per ?cent|percent(?:age)?s?|proportion)\s*$/i.test(indicator?.values.unit ?? '');
}

function isCount(indicator: IndicatorRow): boolean {
  return /count|number|people|hours|rate/i.test(indicator.values.unit ?? '');
}
