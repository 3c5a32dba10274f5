import type * as z from 'zod/mini';
import { WireError } from './errors.ts';

/**
 * Reads what came over the wire.
 *
 * @throws WireError with the place and the reason of the first fault, never with what was sent.
 */
export function parseWire<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new WireError(
    `What was sent is not as agreed at ${issue?.path.join('.') || 'its start'}: ${reason(issue)}.`,
  );
}

/** In words of our own: those of the schema may repeat what was sent. */
function reason(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'too_big':
      return `too much, at most ${issue.maximum} is taken`;
    case 'too_small':
      return `too little, at least ${issue.minimum} is needed`;
    case 'unrecognized_keys':
      return 'something unknown stands there';
    case 'custom':
      return issue.message;
    default:
      return 'something else stands there';
  }
}
