import type { FaultCode, ServerFault } from '../wire/save.ts';

const statuses: Readonly<Record<FaultCode, number>> = {
  'bad-request': 400,
  forbidden: 403,
  restarted: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'file-changed': 409,
  'opening-lost': 409,
  'too-large': 413,
  'not-writable': 422,
  'file-fault': 422,
  failure: 500,
};

/** Thrown when a request is not answered as asked; the page reads its code and sentence. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }

  get status(): number {
    return statuses[this.code];
  }

  toJSON(): ServerFault {
    return { error: { code: this.code, message: this.message } };
  }
}
