import type { Cell } from '../../../src/grid/cell.ts';
import { dateToSerial } from '../../../src/grid/serial-date.ts';

const firstNumber = 7_000_000;
const firstDay = 50_000;
const mostDays = 40_000;

/**
 * Follows every value that people type. Each is one of its kind: a word like `t12;`, a number from seven million on, or a
 * day of its own, so that it is known again wherever it turns up.
 */
export class Ledger {
  #made = 0;
  /** Where and by whom each value was typed. */
  readonly typed = new Map<string, string>();
  /** Values that somebody replaced, cleared or removed who had them before their eyes. */
  readonly replaced = new Set<string>();
  /** Values typed into a cell in the very moment in which a host without a check wrote to it: the one loss that is known. */
  readonly fallen = new Set<string>();
  /** Values whose loss was found already. */
  readonly mourned = new Set<string>();

  word(): string {
    return `t${++this.#made};`;
  }

  number(): number {
    return firstNumber + ++this.#made;
  }

  day(): number {
    return firstDay + (++this.#made % mostDays);
  }

  note(value: Cell, place: string): void {
    for (const token of tokensIn(value)) this.typed.set(token, place);
  }
}

/** The followed values in a cell, or in any value of a conflict. */
export function tokensIn(value: unknown): string[] {
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return tokensIn(dateToSerial(value, '1900'));
    // Of numbers and days the log tells by these names.
    return value.match(/t\d+;|\b[nd]\d{5,}\b/g) ?? [];
  }
  if (typeof value === 'number') {
    if (value > firstNumber && value < 2 * firstNumber) return [`n${value}`];
    return value > firstDay && value < firstDay + mostDays ? [`d${Math.floor(value)}`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(tokensIn);
}
