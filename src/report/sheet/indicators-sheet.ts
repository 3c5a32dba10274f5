import type { SheetLayout } from '../../workbook/sheet-layout.ts';
import { numberFormat } from '../charts/number-format.ts';
import type { BoardReport } from '../value/board-report.ts';
import { formatPeriod, formatYears } from '../wording/format-period.ts';
import { missingValue } from '../wording/indicator-words.ts';
import { ragWord } from '../wording/rag-word.ts';
import { type ReportCell, reportSheet } from './sheet-parts.ts';

/** Where each indicator started, is, and is heading, in numbers. */
export function indicatorsSheet(report: BoardReport, name: string, tableName: string): SheetLayout {
  const { indicators, wording } = report;
  return reportSheet({
    name,
    tableName,
    title: 'How the indicators stand',
    notes: ['A blank is not known. A forecast is at the target year, with its 95% limits.'],
    columns: [
      { header: 'Indicator', width: 12, isText: true },
      { header: 'What it measures', width: 44, isText: true },
      { header: 'Unit', width: 12, isText: true },
      { header: 'Baseline', width: 11 },
      { header: 'Baseline period', width: 18, isText: true, isCentred: true },
      { header: 'Latest', width: 11 },
      { header: 'Latest period', width: 18, isText: true, isCentred: true },
      { header: 'Expected by now', width: 11 },
      { header: 'Target', width: 11 },
      { header: 'Target year', width: 12, isText: true, isCentred: true },
      { header: 'Direction', width: 16, isText: true },
      { header: 'Forecast', width: 11 },
      { header: 'Lower limit', width: 11 },
      { header: 'Upper limit', width: 11 },
      { header: 'Change needed a year', width: 12 },
      { header: 'RAG', width: 7, isRating: true },
      { header: 'Rating', width: 11 },
    ],
    rows: indicators.map((indicator) => {
      const { baseline, latest, target, targetYear, forecast, decimals, unit, rag } = indicator;
      const format = decimals === null ? 'General' : numberFormat(decimals, unit);
      const value = (number: number | null | undefined): ReportCell => ({ number: number ?? null, format });
      const period = (dated: { readonly period: string } | null) =>
        dated === null || dated.period === '' ? null : formatPeriod(dated.period, wording);
      return [
        indicator.name,
        indicator.measure,
        unit,
        value(baseline?.value),
        period(baseline),
        latest === null ? missingValue(indicator) : value(latest.value),
        period(latest),
        value(indicator.expected),
        value(target),
        targetYear === null ? null : formatYears(targetYear, wording),
        indicator.direction,
        indicator.isForecastUncertain ? 'Too uncertain to say' : value(forecast?.value),
        value(forecast?.lower),
        value(forecast?.upper),
        {
          number: indicator.requiredChange,
          format: decimals === null ? 'General' : numberFormat(decimals + 1, ''),
        },
        rag,
        ragWord(rag),
      ];
    }),
  });
}
