import type { core } from 'zod';
import type { KnownSchema } from './base-schema.ts';
import type { CellCodec } from './cell-codec.ts';
import { dateCodec } from './date-codec.ts';

/** Whether zod would surely take a value and give it back unchanged. `false` only means that zod must be asked. */
export type QuickCheck = (value: unknown) => boolean;

const never: QuickCheck = () => false;

/**
 * The part of a schema that a few comparisons decide: kinds, lengths, bounds and lists. Whole columns pass through it
 * without a call of zod; what it does not understand (patterns, refinements, transforms) it leaves to zod.
 */
export function quickCheck(schema: core.$ZodType, codec: CellCodec): QuickCheck {
  const known = schema as KnownSchema;
  const { def } = known._zod;
  switch (def.type) {
    case 'nullable':
    case 'optional':
    case 'default':
      return quickCheck(def.innerType, codec);
    case 'string':
      return stringCheck(def, codec);
    case 'number':
      return numberCheck(def);
    case 'boolean':
      return def.checks?.length ? never : (value) => typeof value === 'boolean';
    case 'enum':
    case 'literal': {
      const values: ReadonlySet<unknown> = new Set(known._zod.values);
      return def.checks?.length ? never : (value) => values.has(value);
    }
    default:
      return never;
  }
}

function stringCheck(def: core.$ZodStringDef, codec: CellCodec): QuickCheck {
  const checks = (def.checks ?? []).map((check) => check._zod.def as core.$ZodChecks['_zod']['def']);
  if ('format' in def) {
    // The date codec gives nothing but dates of the calendar, so its own format need not be looked at again.
    return def.format === 'date' && codec === dateCodec && checks.length === 0 ? () => true : never;
  }
  let shortest = 0;
  let longest = Number.POSITIVE_INFINITY;
  for (const check of checks) {
    if (check.check === 'min_length') shortest = Math.max(shortest, check.minimum);
    else if (check.check === 'max_length') longest = Math.min(longest, check.maximum);
    else return never;
  }
  return (value) => typeof value === 'string' && value.length >= shortest && value.length <= longest;
}

function numberCheck(def: core.$ZodNumberDef): QuickCheck {
  const own = 'format' in def ? [def as core.$ZodNumberFormatDef] : [];
  const checks = (def.checks ?? []).map((check) => check._zod.def as core.$ZodChecks['_zod']['def']);
  let least = -Number.MAX_VALUE;
  let most = Number.MAX_VALUE;
  let isWhole = false;
  for (const check of [...own, ...checks]) {
    if (check.check === 'greater_than' && check.inclusive) least = Math.max(least, Number(check.value));
    else if (check.check === 'less_than' && check.inclusive) most = Math.min(most, Number(check.value));
    else if (check.check === 'number_format' && check.format === 'safeint') isWhole = true;
    else return never;
  }
  return isWhole
    ? (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
    : (value) => typeof value === 'number' && value >= least && value <= most;
}
