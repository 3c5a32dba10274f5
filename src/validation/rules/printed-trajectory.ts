import { formatAddress } from '../../grid/address.ts';
import { type Cell, cellValue } from '../../grid/cell.ts';
import { decimalsOf } from '../../indicator/decimals-of.ts';
import { roundHalfAway } from '../../indicator/round-half-away.ts';
import { trajectoryValue } from '../../indicator/trajectory.ts';
import { britishNumber } from '../../issue/british-number.ts';
import type { planTables } from '../../plan/plan.ts';
import type { TableRow } from '../../table/table-row.ts';
import type { Rule } from '../rule.ts';
import { findNumbers } from '../text/find-numbers.ts';

type IndicatorRow = TableRow<typeof planTables.indicators>;

const yearHeader =
  /^\s{0,9}((?:19|20)\d{2})(?:\s{0,3}\/\s{0,3}\d{2,4})?(?:\s(?:value|target|trajectory|planned?|milestone))?\s{0,9}$/i;
const byYear = /\bby (?:the )?(?:end of )?(?:[A-Z][a-z]{2,8} )?((?:19|20)\d{2})\b/;

/** Values written for the years, in columns beside ours, are those of the trajectory. */
export const printedTrajectoryRule: Rule = {
  codes: ['indicator/trajectory-differs', 'indicator/milestone-not-trajectory'],
  look: ({ plan, report }) => {
    const table = plan.tables.indicators;
    const { located } = table;
    const years = (located?.headers ?? []).flatMap((header, offset) => {
      const year = yearHeader.exec(header)?.[1];
      const columnIndex = (located?.range.columnIndex ?? 0) + offset;
      return year !== undefined && located?.extraColumns.includes(columnIndex)
        ? [{ year: Number(year), columnIndex }]
        : [];
    });
    return {
      indicator(row) {
        const { target, targetYear, targetKind } = row.values;
        const isMilestone = targetKind === 'milestone';
        let reached: string | null = isMilestone ? null : reachedInWords(row);
        for (const { year, columnIndex } of years) {
          const printed = numberIn(located?.grid.rows[row.rowIndex]?.[columnIndex] ?? null);
          if (printed === null) continue;
          if (isEarly(printed, year, row)) reached ??= String(year);
          else if (!isMilestone) {
            const computed = computedFor(row, year);
            if (computed === null || agrees(printed, computed, row.values.decimals)) continue;
            const place = { table, row, cell: formatAddress({ rowIndex: row.rowIndex, columnIndex }) };
            report('indicator/trajectory-differs', place, {
              year: String(year),
              printed: britishNumber(printed),
              computed: britishNumber(computed),
            });
          }
        }
        if (reached === null || target === null || targetYear === null) return;
        report(
          'indicator/milestone-not-trajectory',
          { table, row, column: 'target' },
          { target: britishNumber(target), reached, targetYear: String(targetYear) },
        );
      },
    };
  },
};

/** A cell's number, also where words follow it: "25 by February 2017". */
function numberIn(cell: Cell): number | null {
  const value = cellValue(cell);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*£?\d/.test(value) ? (findNumbers(value)[0]?.value ?? null) : null;
}

function isEarly(printed: number, year: number, { values }: IndicatorRow): boolean {
  const { baseline, target, targetYear } = values;
  return printed === target && baseline !== target && targetYear !== null && year < targetYear;
}

/** "25 by February 2017" in the words of an indicator whose target is 25 for 2021. */
function reachedInWords({ values }: IndicatorRow): string | null {
  const { target, targetYear, definition, source } = values;
  if (target === null || targetYear === null) return null;
  for (const text of [definition, source]) {
    const number = text === null ? undefined : findNumbers(text).find(({ value }) => value === target);
    const year = number && byYear.exec((text ?? '').slice(number.end, number.end + 40))?.[1];
    if (year !== undefined && Number(year) < targetYear) return year;
  }
  return null;
}

/** What the trajectory gives, to as many decimals as the indicator's figures have. */
export function computedFor({ values }: IndicatorRow, year: number): number | null {
  const decimals = values.decimals ?? undefined;
  const outcome = trajectoryValue(values, year, { decimals });
  return 'value' in outcome ? outcome.value : null;
}

/** Equal when rounded as coarsely as the indicator is shown, or as the printed value is. */
export function agrees(printed: number, computed: number, decimals: number | null): boolean {
  const places = decimals ?? Math.max(0, decimalsOf(printed));
  return roundHalfAway(printed, places) === roundHalfAway(computed, places);
}
