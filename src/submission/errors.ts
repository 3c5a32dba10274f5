/** Thrown when a plan is to be submitted that must not go to the board yet: the message says what stands against it. */
export class SubmissionRefusedError extends Error {
  override readonly name = 'SubmissionRefusedError';
}
