/** What a call that failed means for what was asked. */
type FaultKind =
  /** Nothing reached Google. */
  | 'not-sent'
  /** Google did nothing because there were too many calls: to be tried again later. */
  | 'too-many-calls'
  /** Google said no. */
  | 'rejected'
  /** It may have been done or not. */
  | 'unclear';

/** A call that failed. */
export interface Fault {
  readonly kind: FaultKind;
  /** The HTTP status, where an answer came. */
  readonly status?: number;
  /** Google's word for the reason, like `storageQuotaExceeded`; an error code of the network, like `ECONNRESET`. */
  readonly code: string;
  /** What Google said, shortened and on one line. Never shown without our own sentence round it. */
  readonly said: string;
}

/** Reasons of a 403 that mean "later" and not "never". */
const rateReasons = new Set(['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED']);
/** Calls of the system that come before anything is sent. */
const connecting = new Set(['connect', 'getaddrinfo']);
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
const certificateCode = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_)/;
const notImplemented = 501;
const deepestCause = 5;
const longestSaying = 300;
/** The code of what is no fault of the network that has a name. */
const noAnswer = 'no answer';
/** Tokens have no place in messages, whoever put them into theirs. */
const token = /\bya29\.[\w.-]+|\bBearer\s+\S+/gi;

/**
 * Sorts what a call threw, or an answer that is none of the API's.
 *
 * Only what surely came before sending is `not-sent`, and only what Google surely refused is `rejected`: all else is
 * `unclear`.
 */
export function sortFault(error: unknown): Fault {
  const status = statusOf(error);
  if (status === undefined) return networkFault(error);
  if (status < 300) return tooLarge;
  const { code, said } = answerOf(error);
  const fault = { status, code, said };
  if (status === 429 || (status === 403 && rateReasons.has(code)))
    return { ...fault, kind: 'too-many-calls' };
  const isRefusal = status === notImplemented || (status >= 400 && status < 500 && status !== 408);
  return { ...fault, kind: isRefusal ? 'rejected' : 'unclear' };
}

/** An answer of success that does not hold what was asked for: cut short, or from something between us and Google. */
export const cutAnswer: Fault = { kind: 'unclear', code: 'the answer was cut short', said: '' };

/** An answer of success that was not taken in. */
export const tooLarge: Fault = { kind: 'unclear', code: 'the answer was too large', said: '' };

function statusOf(error: unknown): number | undefined {
  const response = member(error, 'response');
  const status = member(response, 'status');
  return typeof status === 'number' ? status : undefined;
}

function networkFault(error: unknown): Fault {
  const codes: string[] = [];
  let isBefore = false;
  let cause = error;
  // The error of the system is wrapped once or twice.
  for (let depth = 0; depth < deepestCause && cause !== undefined; depth++) {
    const code = member(cause, 'code');
    const call = member(cause, 'syscall');
    if (member(cause, 'type') === 'max-size') return tooLarge;
    if (typeof code === 'string') codes.push(code);
    if (typeof call === 'string' && connecting.has(call)) isBefore = true;
    cause = member(cause, 'cause');
  }
  const isNotSent = isBefore || codes.some((code) => beforeSending.has(code) || certificateCode.test(code));
  return { kind: isNotSent ? 'not-sent' : 'unclear', code: codes.at(-1) ?? noAnswer, said: '' };
}

function answerOf(error: unknown): Pick<Fault, 'code' | 'said'> {
  const body = member(member(member(error, 'response'), 'data'), 'error');
  const first = (list: unknown) => (Array.isArray(list) ? list[0] : undefined);
  const codes = [
    member(first(member(body, 'errors')), 'reason'),
    member(first(member(body, 'details')), 'reason'),
    member(body, 'status'),
    body,
  ];
  const code = codes.find((one) => typeof one === 'string');
  const said = member(body, 'message');
  return { code: oneLine(code), said: oneLine(said) };
}

function oneLine(text: unknown): string {
  if (typeof text !== 'string') return '';
  const line = text
    .slice(0, longestSaying)
    .replaceAll(token, '…')
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return text.length > longestSaying ? `${line} …` : line;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
