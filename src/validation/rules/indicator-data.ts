import { financialYearStartYear } from '../../dates/financial-year.ts';
import { dataLagMonths, parsePeriod } from '../../dates/period.ts';
import { longDate } from '../../issue/long-date.ts';
import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import { clip } from '../../table/shown-text.ts';
import { memoised } from '../memoised.ts';
import type { Rule } from '../rule.ts';
import { spokenKey } from '../spoken-key.ts';

/** An indicator should have been measured when its baseline is this old. */
const measuredAfterMonths = 12;

/** Each indicator has been measured since its baseline, and not too long ago. */
export const indicatorDataRule: Rule = {
  codes: ['indicator/data-out-of-date', 'indicator/no-measurement'],
  look: ({ plan, asAt, planStart, limits, report }) => {
    const table = plan.tables.indicators;
    const indicators = referenceIndex(table.rows);
    const planYear = planStart === null ? null : financialYearStartYear(planStart);
    const read = memoised((text) => parsePeriod(text, { planYear }));
    const newest = new Map<object, { readonly end: string; readonly text: string }>();
    const measured = new Set<object>();
    return {
      measurement({ values }) {
        const indicator = values.indicator === null ? null : indicators.find(values.indicator);
        if (indicator === null || (values.value === null && values.numerator === null)) return;
        measured.add(indicator);
        const period = values.period === null ? null : read(values.period);
        if (period === null || (newest.get(indicator)?.end ?? '') >= period.end) return;
        newest.set(indicator, { end: period.end, text: period.text });
      },
      indicator(row) {
        if (asAt === null) return;
        const { baseline, baselinePeriod, baselineYear } = row.values;
        const period = baseline === null || baselinePeriod === null ? null : read(baselinePeriod);
        const started = period?.end ?? (baselineYear === null ? null : `${baselineYear}-04-01`);
        if (!measured.has(row)) {
          const age = started === null ? 0 : dataLagMonths({ end: started }, asAt);
          if (age < measuredAfterMonths) return;
          const indicator =
            row.rowKey === null ? clip(row.values.indicator ?? '') : spokenKey(row.rowKey, 'indicator');
          report('indicator/no-measurement', { table, row, column: 'indicator' }, { indicator });
        }
        const last = newest.get(row) ?? period;
        if (last === null) return;
        const months = dataLagMonths(last, asAt);
        if (months <= limits.dataMonths) return;
        const place = { table, row, column: 'baselinePeriod' };
        report('indicator/data-out-of-date', place, {
          period: clip(last.text),
          months,
          asAt: longDate(asAt),
        });
      },
    };
  },
};
