import type { Setting } from '../plan.ts';
import { settingNames } from '../tables/plan-settings.ts';
import { usualTolerance } from './plan-setting.ts';

/** Every setting the product reads, with what a new plan begins with. */
const defaults: readonly Setting[] = [
  { setting: settingNames.title, value: 'Action plan' },
  { setting: settingNames.board, value: null },
  { setting: settingNames.periodStart, value: null },
  { setting: settingNames.periodEnd, value: null },
  { setting: settingNames.reportingDate, value: null },
  { setting: settingNames.amberTolerance, value: usualTolerance },
  { setting: settingNames.legendBlue, value: 'Complete' },
  { setting: settingNames.legendGreen, value: 'On track' },
  { setting: settingNames.legendAmber, value: 'At risk: behind, with action under way' },
  { setting: settingNames.legendRed, value: 'Off track: overdue, or far behind' },
  { setting: settingNames.legendNone, value: 'Not rated: not started, ongoing, or no target yet' },
];

/** A plan's settings with those it lacks added, in the usual order; settings of its own come last. */
export function completeSettings(settings: readonly Setting[]): Setting[] {
  const byName = new Map(settings.map((row) => [row.setting.toLowerCase(), row]));
  const known = new Set(defaults.map(({ setting }) => setting.toLowerCase()));
  return [
    ...defaults.map((row) => byName.get(row.setting.toLowerCase()) ?? row),
    ...settings.filter(({ setting }) => !known.has(setting.toLowerCase())),
  ];
}
