/** Thrown when a command is called wrongly: an unknown option, a missing file name, a date that is none. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
