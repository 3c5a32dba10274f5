import type { RowValues } from '../merge/merge-result.ts';
import { planTables } from '../plan/plan.ts';
import { referenceIndex } from '../plan/snapshot/reference-index.ts';
import { keyOf } from '../table/key-of.ts';
import { locateTables } from '../table/locate-table.ts';
import { readTable } from '../table/read-table.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { isNamed } from './organisation.ts';

/**
 * Tells the indicators that an organisation reports: those that one of its measurements names, by their key.
 *
 * @param key - The organisation's name as names are compared.
 */
export function reportedIndicators(plan: WorkbookSnapshot, key: string): (values: RowValues) => boolean {
  const { indicators, measurements } = planTables;
  const [indicatorPlace, measurementPlace] = locateTables(plan, [indicators, measurements]);
  if (!indicatorPlace?.located || !measurementPlace?.located) return () => false;
  const index = referenceIndex(readTable(indicators, indicatorPlace.located).rows);
  const reported = new Set<string>();
  for (const { values } of readTable(measurements, measurementPlace.located).rows) {
    if (!isNamed(values.reportedBy, key) || values.indicator === null) continue;
    const found = index.find(values.indicator);
    const name = found === null ? null : keyOf(indicators, found);
    if (name !== null) reported.add(name);
  }
  return (values) => {
    const name = keyOf(indicators, { values });
    return name !== null && reported.has(name);
  };
}
