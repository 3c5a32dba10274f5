import { WireError } from '../../workbook/gateway/wire/errors.ts';
import {
  encodeError,
  type FaultCode,
  fault,
  type WireFault,
} from '../../workbook/gateway/wire/fault-wire.ts';
import { SetupError, SignInError } from '../errors.ts';

const statuses: Readonly<Record<FaultCode, number>> = {
  'wrong-code': 401,
  forbidden: 403,
  'bad-request': 400,
  'no-such-page': 404,
  'too-large': 413,
  'too-many-requests': 429,
  'not-sent': 503,
  rejected: 422,
  'outcome-unknown': 504,
  'lease-held': 409,
  'lease-lost': 409,
  failure: 500,
};

/** Thrown when a request is not answered as asked; who asked reads its code and sentence. */
export class GatewayFault extends Error {
  override readonly name = 'GatewayFault';
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The HTTP status and the body of an answer that says what went wrong. */
export interface FaultAnswer {
  readonly status: number;
  readonly body: WireFault;
}

/** The answer to a request that failed: a sentence for every error that we know, and no word of any other. */
export function faultAnswer(error: unknown): FaultAnswer {
  const body = bodyOf(error);
  return { status: statuses[body.error.code], body };
}

function bodyOf(error: unknown): WireFault {
  if (error instanceof GatewayFault) return fault(error.code, error.message);
  if (error instanceof WireError || error instanceof SignInError) return fault('bad-request', error.message);
  if (error instanceof SetupError) {
    return { error: { code: 'rejected', message: error.message, reason: 'not-signed-in' } };
  }
  return encodeError(error) ?? frameworkFault(error) ?? failure;
}

const failure = fault(
  'failure',
  'The gateway failed in a way that it does not know. Look at its terminal, and please report it.',
);

/** What the server's framework refuses by itself, in our words. */
function frameworkFault(error: unknown): WireFault | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  const { statusCode } = error;
  if (statusCode === 413) return fault('too-large', 'The request brings more than the gateway takes.');
  if (statusCode === 415) return fault('bad-request', 'The request must bring JSON.');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return fault(
      'bad-request',
      'The request cannot be understood: its address, headers or JSON are damaged.',
    );
  }
  return undefined;
}
