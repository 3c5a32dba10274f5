import { invalidArgument } from '../api-error.ts';
import { type Mask, parseMask, unknownPath } from './field-mask.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The mask of a request's own `fields`.
 *
 * @param kind - The request's kind, for the wording of a refusal.
 * @param message - The message that is masked.
 * @throws ApiError where it is empty or names an unknown field.
 */
export function requestMask(fields: string | undefined, message: string): Mask {
  if (fields === undefined || fields.trim() === '')
    throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = parseMask(fields);
  const unknown = mask === null ? fields : unknownPath(mask, message);
  if (mask === null || unknown !== null)
    throw invalidArgument(`Invalid field: ${unknown ?? fields} is not a field of ${message}.`);
  return mask;
}

/** An object with the masked fields taken from another: those that the other lacks are cleared. */
export function withMasked<T extends object>(target: T, source: T, mask: Mask): T;
export function withMasked(target: Fields, source: Fields, mask: Mask): Fields {
  if (mask === 'all') return { ...source };
  const result: Fields = { ...target };
  for (const [name, below] of mask) {
    if (name === '*') return { ...source };
    const given = source[name];
    if (below === 'all') {
      if (given === undefined) delete result[name];
      else result[name] = given;
      continue;
    }
    const there = result[name];
    const inner = withMasked(isFields(there) ? there : {}, isFields(given) ? given : {}, below);
    if (Object.keys(inner).length === 0) delete result[name];
    else result[name] = inner;
  }
  return result;
}
