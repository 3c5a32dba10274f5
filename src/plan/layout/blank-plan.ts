import { dateToSerial, type IsoDate } from '../../grid/serial-date.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { settingNames } from '../tables/plan-settings.ts';
import { completeSettings } from './default-settings.ts';

export interface BlankPlanOptions {
  /** Default "Action plan". */
  readonly title?: string;
  readonly board?: string;
}

/**
 * A plan to begin with: its settings filled in, its tables empty.
 *
 * @param reportingDate - The day everything is judged at, until somebody changes it: normally today.
 */
export function blankPlan(reportingDate: IsoDate, options: BlankPlanOptions = {}): Plan {
  const year = Number(reportingDate.slice(0, 4)) - (reportingDate.slice(5) < '04-01' ? 1 : 0);
  return {
    ...emptyPlan,
    settings: completeSettings([
      ...(options.title === undefined ? [] : [{ setting: settingNames.title, value: options.title }]),
      ...(options.board === undefined ? [] : [{ setting: settingNames.board, value: options.board }]),
      { setting: settingNames.periodStart, value: dateToSerial(`${year}-04-01`) },
      { setting: settingNames.periodEnd, value: dateToSerial(`${year + 5}-03-31`) },
      { setting: settingNames.reportingDate, value: dateToSerial(reportingDate) },
    ]),
  };
}
