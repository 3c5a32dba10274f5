import { ApiError } from '../api-error.ts';

/** Does something, and puts a place in the body before the words of a refusal. */
export function atPlace<Result>(place: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof ApiError)
      throw new ApiError(error.status, `Invalid ${place}: ${error.message}`, error.details);
    throw error;
  }
}
