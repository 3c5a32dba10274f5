import { formatFileFormula } from '../../../formulas/file-formula.ts';
import { formatRange } from '../../../grid/address.ts';
import type { ListValidation } from '../../sheet-layout.ts';
import { escapeAttribute, escapeMarkup } from './xml-text.ts';

/** Excel's limits for the texts of a validation, in characters. */
const maxLiteral = 255;
const maxTitle = 32;
const maxMessage = 255;

/**
 * Whether choices can be written into the validation itself: short enough in all, and without the comma that separates
 * them or spaces at the ends, which Excel drops.
 */
export function isLiteralList(choices: readonly string[]): boolean {
  return (
    choices.length > 0 &&
    choices.join(',').replaceAll('"', '""').length <= maxLiteral &&
    choices.every((choice) => choice !== '' && choice === choice.trim() && !/[,\n]/.test(choice))
  );
}

/** The drop-down lists of a sheet; those whose choices do not fit must come as references to cells. */
export function validationsXml(lists: readonly ListValidation[]): string {
  if (lists.length === 0) return '';
  return `<dataValidations count="${lists.length}">${lists.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ range, choices, title, prompt, onOther }: ListValidation): string {
  const source =
    'formula' in choices
      ? formatFileFormula(choices.formula)
      : `"${choices.join(',').replaceAll('"', '""')}"`;
  const heading = clip(title ?? 'Not in the list', maxTitle);
  const message =
    onOther === 'stop'
      ? 'This cell takes one of the choices in its list.'
      : 'This is not one of the choices in the list. Keep it all the same?';
  const attributes = [
    'type="list"',
    onOther === 'warning' ? 'errorStyle="warning"' : '',
    'allowBlank="1"',
    prompt === undefined ? '' : 'showInputMessage="1"',
    'showErrorMessage="1"',
    `errorTitle="${escapeAttribute(heading)}"`,
    `error="${escapeAttribute(message)}"`,
    prompt === undefined || title === undefined ? '' : `promptTitle="${escapeAttribute(heading)}"`,
    prompt === undefined ? '' : `prompt="${escapeAttribute(clip(prompt, maxMessage))}"`,
    `sqref="${formatRange(range)}"`,
  ].filter((attribute) => attribute !== '');
  return `<dataValidation ${attributes.join(' ')}><formula1>${escapeMarkup(source)}</formula1></dataValidation>`;
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
