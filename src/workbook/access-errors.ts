/** Why a distant workbook would not do what was asked. */
export type RejectedReason =
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'too-many-calls'
  | 'not-valid'
  | 'unavailable';

/** Nothing reached the workbook, so nothing was read or changed: trying again is safe. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

/** The workbook answered that it did nothing of what was asked. */
export class RejectedError extends Error {
  override readonly name = 'RejectedError';
  readonly reason: RejectedReason;

  constructor(reason: RejectedReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Changes were sent and no answer came: they are all made or none is, and only another reading tells. Never repeat them blindly. */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError';
}
