import type { Rule } from './rule.ts';
import { actionPartsRule } from './rules/action-parts.ts';
import { ambitionNumberingRule } from './rules/ambition-numbering.ts';
import { completenessRule } from './rules/completeness.ts';
import { dateInTextRule } from './rules/date-in-text.ts';
import { deliveryDatesRule } from './rules/delivery-dates.ts';
import { dueAndDeliveryRule } from './rules/due-and-delivery.ts';
import { formulaValuesRule } from './rules/formula-values.ts';
import { importNotesRule } from './rules/import-notes.ts';
import { indicatorDataRule } from './rules/indicator-data.ts';
import { indicatorLinksRule } from './rules/indicator-links.ts';
import { indicatorTargetsRule } from './rules/indicator-targets.ts';
import { leadRolesRule } from './rules/lead-roles.ts';
import { lookAlikesRule } from './rules/look-alikes.ts';
import { measurementRangeRule } from './rules/measurement-range.ts';
import { outcomeCodesRule } from './rules/outcome-codes.ts';
import { outcomeMeasuresRule } from './rules/outcome-measures.ts';
import { overdueRule } from './rules/overdue.ts';
import { placeholdersRule } from './rules/placeholders.ts';
import { planSettingsRule } from './rules/plan-settings.ts';
import { printedTrajectoryRule } from './rules/printed-trajectory.ts';
import { progressWordsRule } from './rules/progress-words.ts';
import { ratingsRule } from './rules/ratings.ts';
import { recentUpdateRule } from './rules/recent-update.ts';
import { rowReferencesRule } from './rules/row-references.ts';
import { sameWorkRule } from './rules/same-work.ts';
import { straySpacesRule } from './rules/stray-spaces.ts';
import { textFaultsRule } from './rules/text-faults.ts';
import { typedTrajectoryRule } from './rules/typed-trajectory.ts';

/** All that is asked of a plan, beyond what its tables ask of their cells. */
export const rules: readonly Rule[] = [
  planSettingsRule,
  ambitionNumberingRule,
  importNotesRule,
  actionPartsRule,
  outcomeMeasuresRule,
  ratingsRule,
  progressWordsRule,
  completenessRule,
  deliveryDatesRule,
  overdueRule,
  dueAndDeliveryRule,
  dateInTextRule,
  recentUpdateRule,
  leadRolesRule,
  rowReferencesRule,
  indicatorLinksRule,
  outcomeCodesRule,
  sameWorkRule,
  indicatorTargetsRule,
  printedTrajectoryRule,
  typedTrajectoryRule,
  indicatorDataRule,
  measurementRangeRule,
  placeholdersRule,
  lookAlikesRule,
  straySpacesRule,
  textFaultsRule,
  formulaValuesRule,
];
