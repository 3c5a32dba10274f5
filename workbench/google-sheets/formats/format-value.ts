import type { ExtendedValue, NumberFormat } from '../schema/messages.ts';

/** The text that a cell shows for a value. */
export function formatValue(
  value: ExtendedValue,
  _format: NumberFormat | undefined,
  _locale: string,
): string {
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue !== undefined) return String(value.numberValue);
  if (value.stringValue !== undefined) return value.stringValue;
  return value.errorValue ? '#ERROR!' : '';
}
