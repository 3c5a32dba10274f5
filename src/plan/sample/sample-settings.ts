import { dateToSerial } from '../../grid/serial-date.ts';
import type { Setting } from '../plan.ts';
import { settingNames } from '../tables/plan-settings.ts';

export const sampleSettings: readonly Setting[] = [
  { setting: settingNames.title, value: 'Eastmere Health and Wellbeing Strategy 2016–21: action plan' },
  { setting: settingNames.board, value: 'Eastmere Health and Wellbeing Board' },
  { setting: settingNames.periodStart, value: dateToSerial('2016-04-01') },
  { setting: settingNames.periodEnd, value: dateToSerial('2021-03-31') },
  { setting: settingNames.reportingDate, value: dateToSerial('2017-04-01') },
  { setting: settingNames.amberTolerance, value: 5 },
  { setting: settingNames.legendBlue, value: 'Complete' },
  { setting: settingNames.legendGreen, value: 'On track' },
  { setting: settingNames.legendAmber, value: 'At risk: behind, with action under way' },
  { setting: settingNames.legendRed, value: 'Off track: overdue, or far behind' },
  { setting: settingNames.legendNone, value: 'Not rated: not started, ongoing, or no target yet' },
];
