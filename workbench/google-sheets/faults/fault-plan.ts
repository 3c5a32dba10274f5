/** What can go wrong with a request. `after` means that the write was applied all the same. */
export const faultKinds = [
  'quota-exceeded',
  'internal-error',
  'bad-gateway',
  'unavailable-before',
  'unavailable-after',
  'reset-before',
  'reset-after',
  'slow',
  'stale-read',
  'unauthenticated',
  'permission-denied',
  'not-found',
  'truncated-body',
] as const;

export type Fault = (typeof faultKinds)[number];

/** One fault at a known place. */
interface ScriptedFault {
  readonly fault: Fault;
  /** Which requests are counted: a method's id such as `spreadsheets.batchUpdate`, all reads, all writes, or all. */
  readonly on: string;
  /** The request of that kind that fails, from 1. */
  readonly nth: number;
}

/** Faults at random, the same for the same seed and order of requests. */
interface RandomFaults {
  readonly seed: number;
  /** How likely each fault is for each request that it can happen to, from 0 to 1. */
  readonly rates: Readonly<Partial<Record<Fault, number>>>;
  /** No more than so many faults in a row; 3 unless given. */
  readonly mostInARow?: number;
}

/** What goes wrong: exact places, random ones, or both (the exact ones first). */
export interface FaultPlan {
  readonly script?: readonly ScriptedFault[];
  readonly random?: RandomFaults;
  /** How long a slow answer takes, in milliseconds; 50 unless given. */
  readonly slowMilliseconds?: number;
}
