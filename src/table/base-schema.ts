import type { core } from 'zod';

/** A zod schema whose definition can be looked at by its kind. */
export type KnownSchema = core.$ZodTypes;

/** What stands inside `nullable`, `optional`, defaults and the first step of a pipe: the schema of a filled cell. */
export function baseSchema(schema: core.$ZodType): KnownSchema {
  const known = schema as KnownSchema;
  const { def } = known._zod;
  switch (def.type) {
    case 'nullable':
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'catch':
    case 'readonly':
      return baseSchema(def.innerType);
    case 'pipe':
      return baseSchema(def.in);
    case 'lazy':
      return baseSchema(def.getter());
    case 'union': {
      const [only, other] = def.options.filter((option) => !isBlankOnly(option));
      return only !== undefined && other === undefined ? baseSchema(only) : known;
    }
    default:
      return known;
  }
}

/** Whether a schema takes nothing but `null` or `undefined`. */
export function isBlankOnly(schema: core.$ZodType): boolean {
  const { type } = schema._zod.def;
  return type === 'null' || type === 'undefined' || type === 'void';
}
