import { settingNames } from '../../plan/tables/plan-settings.ts';
import type { Rule } from '../rule.ts';

/** The plan says at which date it is judged, and what its ratings mean. */
export const planSettingsRule: Rule = {
  codes: ['plan/no-reporting-date', 'plan/no-legend'],
  look: ({ plan, asAt, report }) => ({
    *end() {
      const table = plan.tables.settings;
      if (asAt === null) {
        report('plan/no-reporting-date', { table }, { setting: settingNames.reportingDate });
      }
      if (plan.tables.actions.rows.length === 0) return;
      const missing = legend.filter(([, setting]) => plan.setting(setting) === null).map(([code]) => code);
      if (missing.length > 0) report('plan/no-legend', { table }, { missing: listed(missing) });
    },
  }),
};

/** Blue and "not rated" explain themselves; the three colours do not. */
const legend = [
  ['G', settingNames.legendGreen],
  ['A', settingNames.legendAmber],
  ['R', settingNames.legendRed],
] as const;

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
