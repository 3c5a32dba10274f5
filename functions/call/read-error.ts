import type { Failure } from './failure.ts';

/** Errors in cells by their code; those that a custom function cannot give back are shown as `#VALUE!`. */
const failures = new Map<string, Failure>();
for (const code of ['#N/A', '#NUM!', '#DIV/0!', '#VALUE!'] as const) {
  failures.set(code, { error: code, reason: `A cell that is used here holds the error ${code}.` });
}
const others =
  '#REF! #NAME? #NULL! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN!';
for (const code of others.split(' ')) {
  failures.set(code, { error: '#VALUE!', reason: `A cell that is used here holds the error ${code}.` });
}

const noPlainValue: Failure = {
  error: '#VALUE!',
  reason: 'A cell that is used here holds neither a text nor a number.',
};

/** The failure that an error in a cell passes on; `null` where the value is no error. */
export function readError(value: unknown): Failure | null {
  if (typeof value === 'string') return value.startsWith('#') ? (failures.get(value) ?? null) : null;
  if (typeof value !== 'object' || value === null) return null;
  // Excel's error objects, and those of its data types.
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown };
  return failures.get(String(code ?? basicValue)) ?? noPlainValue;
}
