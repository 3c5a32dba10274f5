import { type CellRange, formatAddress } from '../../grid/address.ts';
import { dateFormat } from '../../table/date-codec.ts';
import type { HighlightRule, LayoutCell, SheetLayout } from '../../workbook/sheet-layout.ts';
import type { Setting } from '../plan.ts';
import { planSettingsTable, settingNames } from '../tables/plan-settings.ts';
import { ragCodes } from '../vocabulary.ts';
import { completeSettings } from './default-settings.ts';
import { ragStyles } from './look.ts';
import { planLooks } from './plan-looks.ts';
import { headerRowIndex, tableSheet } from './table-sheet.ts';

const dateSettings: ReadonlySet<string> = new Set([
  settingNames.periodStart,
  settingNames.periodEnd,
  settingNames.reportingDate,
]);

/** The first sheet: what the plan is called, and the legend in the colours of its ratings. */
export function settingsSheet(settings: readonly Setting[]): SheetLayout {
  const rows = completeSettings(settings);
  const sheet = tableSheet(planSettingsTable, rows, planLooks.settings);
  const title = rows.find(({ setting }) => setting === settingNames.title)?.value;
  return {
    ...sheet,
    rows: sheet.rows.map((row, rowIndex) => {
      if (rowIndex === 0) return row.map((cell) => ({ ...cell, value: title ?? cell.value }));
      const setting = rows[rowIndex - headerRowIndex - 1];
      return setting === undefined ? row : row.map((cell, index) => settingCell(cell, index, setting));
    }),
    rules: legendRules({
      rowIndex: headerRowIndex + 1,
      columnIndex: 1,
      rowCount: rows.length,
      columnCount: 1,
    }),
    landscape: false,
  };
}

function settingCell(cell: LayoutCell, columnIndex: number, { setting }: Setting): LayoutCell {
  if (columnIndex === 0) return { ...cell, style: { ...cell.style, bold: true } };
  const format = dateSettings.has(setting) ? { numberFormat: dateFormat } : {};
  return { ...cell, style: { ...cell.style, ...format, horizontal: 'left' } };
}

/** Each row of the legend looks like the rating it explains. */
function legendRules(range: CellRange): HighlightRule[] {
  const name = `$${formatAddress({ ...range, columnIndex: 0 })}`;
  return ragCodes.map((code) => ({
    range,
    formula: `${name}="RAG legend: ${code}"`,
    style: ragStyles[code],
  }));
}
