/** A change as JSON holds it: see `plain-change.ts`. */
export type PlainChange = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** What the page asks to be saved. */
export interface SaveRequest {
  readonly changes: readonly PlainChange[];
  /** Whether to save beside the file instead of in it. */
  readonly asCopy: boolean;
}

/** What became of it. */
export interface SaveAnswer {
  /** The file that was written. */
  readonly name: string;
  readonly applied: number;
  /** Why each of the others was not made, in sentences. */
  readonly refused: readonly string[];
}

/** What the server says instead of an answer. */
export interface ServerFault {
  readonly error: { readonly code: FaultCode; readonly message: string };
}

export type FaultCode =
  | 'bad-request'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-large'
  | 'file-changed'
  | 'file-fault'
  | 'failure';
