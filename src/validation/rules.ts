import type { Rule } from './rule.ts';
import { actionPartsRule } from './rules/action-parts.ts';
import { ambitionNumberingRule } from './rules/ambition-numbering.ts';
import { completenessRule } from './rules/completeness.ts';
import { deliveryDatesRule } from './rules/delivery-dates.ts';
import { dueAndDeliveryRule } from './rules/due-and-delivery.ts';
import { importNotesRule } from './rules/import-notes.ts';
import { outcomeMeasuresRule } from './rules/outcome-measures.ts';
import { overdueRule } from './rules/overdue.ts';
import { planSettingsRule } from './rules/plan-settings.ts';
import { progressWordsRule } from './rules/progress-words.ts';
import { ratingsRule } from './rules/ratings.ts';

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
];
