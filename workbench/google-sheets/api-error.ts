/** The canonical statuses of Google's APIs that the stand-in answers with, and their HTTP codes. */
const codes = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
} as const;

export type ApiStatus = keyof typeof codes;

/** Thrown when a request is refused: becomes the error body that Google would send. */
export class ApiError extends Error {
  readonly status: ApiStatus;
  readonly code: number;
  readonly details: readonly Record<string, unknown>[];

  constructor(status: ApiStatus, message: string, details: readonly Record<string, unknown>[] = []) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = codes[status];
    this.details = details;
  }

  /** The JSON body, `{ error: { code, message, status, details? } }`. */
  body(): { error: Record<string, unknown> } {
    const { code, message, status, details } = this;
    return { error: { code, message, status, ...(details.length > 0 && { details }) } };
  }
}

/** A refusal of a request's content. */
export const invalidArgument = (message: string, details?: readonly Record<string, unknown>[]): ApiError =>
  new ApiError('INVALID_ARGUMENT', message, details);

/** Details that name the fields at fault, as Google adds them. */
export const badRequestDetails = (violations: readonly { field: string; description: string }[]) => [
  {
    '@type': 'type.googleapis.com/google.rpc.BadRequest',
    fieldViolations: violations.map(({ field, description }) => ({ ...(field && { field }), description })),
  },
];
