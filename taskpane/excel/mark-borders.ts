/// <reference types="office-js" />
import { type Severity, severities } from '../../src/issue/severity.ts';

/** A line that differs in kind and not in colour alone: whole for errors, dashed for warnings, dotted for advice. */
const lines = {
  error: { style: 'Continuous', color: '#C50F1F' },
  warning: { style: 'Dash', color: '#8A3707' },
  advice: { style: 'Dot', color: '#0F6CBD' },
} as const;

/** The longest address Excel takes for several ranges is 8,192 characters. */
const longestAddress = 8_000;

/** True in every cell, and told from people's rules by its words. */
const ruleOf = (severity: Severity) => `=N("HWB check: ${severity}")=0`;

/** Whether a conditional format is one of our marks, by its formula as Excel gives it back. */
export function isOurRule(formula: string): boolean {
  return severities.some((severity) => formula.replace(/^=?/, '=') === ruleOf(severity));
}

/**
 * Queues a border round cells of one sheet. It is a conditional format: the cells' own format stays as it is, and comes
 * back to view when the conditional format goes.
 *
 * @param cells - A1 addresses without the sheet.
 * @returns The conditional formats: one for as many cells as fit in an address.
 */
export function addBorders(
  sheet: Excel.Worksheet,
  severity: Severity,
  cells: readonly string[],
): Excel.ConditionalFormat[] {
  return addressesOf(cells).map((address) => {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    const { rule, format: look } = format.custom;
    rule.formula = ruleOf(severity);
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const border = look.borders[side];
      border.style = lines[severity].style;
      border.color = lines[severity].color;
    }
    return format;
  });
}

/** Comma-separated addresses, each as long as Excel takes. */
function addressesOf(cells: readonly string[]): string[] {
  const addresses: string[] = [];
  let address = '';
  for (const cell of cells) {
    if (address !== '' && address.length + cell.length + 1 > longestAddress) {
      addresses.push(address);
      address = '';
    }
    address += address === '' ? cell : `,${cell}`;
  }
  return address === '' ? addresses : [...addresses, address];
}
