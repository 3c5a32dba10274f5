export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

/** Thrown when the host cannot do what a program asks; the program sees it as the library's error of the same code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What Excel says of a name or number that nothing has. */
export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.");
}

/** What Excel says of an argument it cannot take. */
export function invalidArgument(detail: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${detail})`,
  );
}

/** What this host says of a member it does not know: which one, so that nobody hunts for it. */
export function apiNotFound(member: string): HostError {
  return new HostError('ApiNotFound', `The API ${member} is not available in this host.`);
}
