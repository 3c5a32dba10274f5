import type { z } from 'zod';
import { invalidArgument } from '../api-error.ts';

/** How a route says what is wrong with a body. */
export interface BodyWords {
  readonly noJson: string;
  /** @param path - The field at fault, its names apart by dots; empty for the body itself. */
  readonly unfit: (path: string, message: string) => string;
}

/** A JSON text of a shape. @throws ApiError INVALID_ARGUMENT in the words of the route. */
export function parseBody<T>(text: string, shape: z.ZodType<T>, { noJson, unfit }: BodyWords): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalidArgument(noJson);
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidArgument(unfit(issue?.path.join('.') ?? '', issue?.message ?? 'is not valid'));
}
