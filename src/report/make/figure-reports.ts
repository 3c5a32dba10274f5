import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { referenceIndex } from '../../plan/snapshot/reference-index.ts';
import { planText } from '../plan-text.ts';
import type { FigureReport } from '../value/evidence-report.ts';

/** The measurements that name no indicator of the plan. */
export function figureReports({ tables }: PlanSnapshot): FigureReport[] {
  const { indicators, measurements } = tables;
  const index = referenceIndex(indicators.rows);
  return measurements.rows.flatMap(({ values }) => {
    const name = planText(values.indicator);
    if (name === null || index.find(name) !== null) return [];
    return {
      name,
      value: values.value,
      period: planText(values.period),
      reportedBy: planText(values.reportedBy),
      note: planText(values.note),
    };
  });
}
