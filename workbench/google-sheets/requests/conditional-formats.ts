import { invalidArgument } from '../api-error.ts';
import type { ConditionalFormatRule } from '../schema/messages.ts';
import type { Sheet } from '../state/sheet.ts';
import { areaOfRequest, type RequestContext, type RequestHandler, sheetOf } from './context.ts';

/** A rule that is checked, and the one sheet that all its ranges lie on. */
function checked(context: RequestContext, rule: ConditionalFormatRule = {}): Sheet {
  const sheets = new Set((rule.ranges ?? []).map((range) => areaOfRequest(context, range).sheet));
  const [sheet, another] = sheets;
  if (sheet === undefined) throw invalidArgument('A conditional format rule needs at least one range.');
  if (another !== undefined) throw invalidArgument('All ranges of a rule must be on the same sheet.');
  if (rule.booleanRule === undefined && rule.gradientRule === undefined)
    throw invalidArgument('A conditional format rule needs a booleanRule or a gradientRule.');
  return sheet;
}

/** The rule at a place. @throws ApiError where there is none. */
function ruleAt(sheet: Sheet, index: number): ConditionalFormatRule {
  const rule = sheet.parts.conditionalFormats[index];
  if (rule === undefined)
    throw invalidArgument(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`);
  return rule;
}

export const addConditionalFormatRule: RequestHandler<'addConditionalFormatRule'> = (
  context,
  { rule, index = 0 },
) => {
  const sheet = checked(context, rule);
  const rules = [...sheet.parts.conditionalFormats];
  if (index < 0 || index > rules.length) throw invalidArgument(`index[${index}] is after the last rule.`);
  rules.splice(index, 0, rule ?? {});
  sheet.parts.conditionalFormats = rules;
  return {};
};

export const updateConditionalFormatRule: RequestHandler<'updateConditionalFormatRule'> = (
  context,
  { rule, index = 0, newIndex, sheetId },
) => {
  const sheet = rule === undefined ? sheetOf(context, sheetId) : checked(context, rule);
  const oldRule = ruleAt(sheet, index);
  const rules = [...sheet.parts.conditionalFormats];
  if (rule !== undefined) {
    rules[index] = rule;
    sheet.parts.conditionalFormats = rules;
    return { updateConditionalFormatRule: { newRule: rule, newIndex: index, oldRule, oldIndex: index } };
  }
  if (newIndex === undefined) throw invalidArgument('Must specify a rule or a newIndex.');
  ruleAt(sheet, newIndex);
  rules.splice(index, 1);
  rules.splice(newIndex, 0, oldRule);
  sheet.parts.conditionalFormats = rules;
  return { updateConditionalFormatRule: { newRule: oldRule, newIndex, oldRule, oldIndex: index } };
};

export const deleteConditionalFormatRule: RequestHandler<'deleteConditionalFormatRule'> = (
  context,
  { index = 0, sheetId },
) => {
  const sheet = sheetOf(context, sheetId);
  const rule = ruleAt(sheet, index);
  sheet.parts.conditionalFormats = sheet.parts.conditionalFormats.filter((_, at) => at !== index);
  return { deleteConditionalFormatRule: { rule } };
};
