import { type Failure, quoted } from './failure.ts';
import { readError } from './read-error.ts';

const words = new Map([
  ['true', true],
  ['yes', true],
  ['y', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['n', false],
  ['0', false],
]);

/** Whether a cell says yes: TRUE, 1 or "yes"; `null` for a blank. */
export function readBoolean(value: unknown): boolean | null | Failure {
  if (typeof value === 'boolean' || value === null || value === '') return value === '' ? null : value;
  const failure = readError(value);
  if (failure) return failure;
  const text = String(value).trim().toLowerCase().slice(0, 60);
  if (text === '') return null;
  return words.get(text) ?? { error: '#VALUE!', reason: `${quoted(value)} is neither TRUE nor FALSE.` };
}
