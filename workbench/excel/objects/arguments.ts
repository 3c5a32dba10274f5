import { invalidArgument } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import type { RangePlace } from './range-place.ts';

/** @throws HostError `InvalidArgument` where the value is no text. */
export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${name} must be a text`);
  return value;
}

/** @throws HostError `InvalidArgument` where the value is no whole number of at least `least`. */
export function wholeArgument(value: unknown, name: string, least = Number.MIN_SAFE_INTEGER): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
    throw invalidArgument(`${name} must be a whole number${least > 0 ? ` of at least ${least}` : ''}`);
  }
  return value;
}

/** The members of an object argument; none where it was left out. */
export function recordArgument(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

const places = new WeakMap<HostObject, RangePlace>();

/** Remembers where a range object stands, so that methods which take ranges can ask. */
export function rememberPlace(object: HostObject, place: RangePlace): HostObject {
  places.set(object, place);
  return object;
}

/** The place of a range that was given as an object; `undefined` for anything else. */
export function placeOf(value: unknown): RangePlace | undefined {
  return value instanceof HostObject ? places.get(value) : undefined;
}
