import { describe, expect, it } from 'vitest';
import { NotSentError, OutcomeUnknownError, RejectedError } from '../../../src/workbook/access-errors.ts';
import { type Call, callGoogle } from '../../../src/workbook/google-sheets/call-google.ts';
import { type GoogleAccess, googleAccess } from '../../../src/workbook/google-sheets/google-access.ts';
import { TestClock } from './test-clock.ts';

const token = 'ya29.very-secret';

interface Answer {
  readonly status?: number;
  readonly code?: string;
  readonly syscall?: string;
  readonly error?: unknown;
}

/** What googleapis throws. */
function failure({ status, code, syscall, error }: Answer): Error {
  const cause = Object.assign(new Error(`connect to ${token}`), { code, syscall });
  const thrown = new Error(`Bearer ${token}`, { cause });
  return Object.assign(
    thrown,
    { config: { headers: { authorization: `Bearer ${token}` } } },
    status === undefined ? { code } : { response: { status, data: { error } } },
  );
}

/** A call that answers with one failure after the other, then well. */
function calling(kind: 'read' | 'write', answers: readonly (Answer | 'cut')[]) {
  const clock = new TestClock();
  const said: string[] = [];
  let sent = 0;
  const call: Call<string> = {
    kind,
    where: 'the spreadsheet "Partner"',
    send: () => {
      const answer = answers[sent];
      sent += 1;
      if (answer === undefined) return Promise.resolve({ data: 'whole' });
      return answer === 'cut' ? Promise.resolve({ data: '<html>' }) : Promise.reject(failure(answer));
    },
    isWhole: (data) => data === 'whole',
    protectedParts: ['Actions!A1:A9 set by the board'],
  };
  const access = googleAccess({
    auth: { bearer: token },
    user: 'officer@example.org',
    random: () => 0.5,
    onWait: (sentence) => said.push(sentence),
    ...clock.parts,
  });
  return {
    clock,
    said,
    access,
    sent: () => sent,
    run: (more: Partial<GoogleAccess> = {}) => callGoogle({ ...access, ...more }, call),
    fails: async (more: Partial<GoogleAccess> = {}): Promise<Error> =>
      callGoogle({ ...access, ...more }, call).then(
        () => new Error('it went well'),
        (error: Error) => error,
      ),
  };
}

const again = (answer: Answer | 'cut', times: number) => new Array<Answer | 'cut'>(times).fill(answer);

describe('a write that may have been made', () => {
  it.each<[string, Answer | 'cut']>([
    ['an error 500', { status: 500 }],
    ['an error 502', { status: 502 }],
    ['an error 503', { status: 503 }],
    ['an error 408', { status: 408 }],
    ['a connection that was cut', { code: 'ECONNRESET', syscall: 'read' }],
    ['a pipe that broke', { code: 'EPIPE', syscall: 'write' }],
    ['no answer in time', { code: 'TimeoutError' }],
    ['no reason at all', {}],
    ['an answer that was cut short', 'cut'],
  ])('is not sent again after %s', async (_, answer) => {
    const { fails, sent, clock } = calling('write', [answer]);
    const error = await fails();
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error.message).toContain('the spreadsheet "Partner"');
    expect(sent()).toBe(1);
    expect(clock.waits).toEqual([]);
  });
});

describe('a call that did nothing', () => {
  it.each<[string, 'read' | 'write', Answer | 'cut']>([
    ['a write that could not connect', 'write', { code: 'ECONNREFUSED', syscall: 'connect' }],
    ['a write whose address was not found', 'write', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
    ['a write that took too long to connect', 'write', { code: 'ETIMEDOUT', syscall: 'connect' }],
    ['a write to a server that is not trusted', 'write', { code: 'CERT_HAS_EXPIRED' }],
    ['a read that was cut', 'read', { code: 'ECONNRESET', syscall: 'read' }],
    ['a read with an error 503', 'read', { status: 503 }],
    ['a read whose answer was cut short', 'read', 'cut'],
  ])('is made again, later each time: %s', async (_, kind, answer) => {
    const { run, sent, clock } = calling(kind, again(answer, 4));
    expect(await run()).toBe('whole');
    expect(sent()).toBe(5);
    expect(clock.waits).toEqual([500, 1000, 2000, 4000]);
  });

  it('is given up after five times', async () => {
    const offline = calling('write', again({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 9));
    expect(await offline.fails()).toBeInstanceOf(NotSentError);
    expect(offline.sent()).toBe(5);
    const down = calling('read', again({ status: 503 }, 9));
    expect(await down.fails()).toMatchObject({ reason: 'unavailable' });
    expect(down.sent()).toBe(5);
  });

  it('waits by chance, so that not all call again at once', async () => {
    const { run, clock } = calling('read', again({ status: 503 }, 2));
    const chances = [0, 0.999];
    await run({ random: () => chances.shift() ?? 0 });
    expect(clock.waits).toEqual([250, 1499]);
  });
});

describe('too many calls', () => {
  const tooMany: Answer = { status: 429, error: { status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded' } };

  it.each<[string, Answer]>([
    ['429', tooMany],
    ['403 rateLimitExceeded', { status: 403, error: { errors: [{ reason: 'rateLimitExceeded' }] } }],
    ['403 userRateLimitExceeded', { status: 403, error: { errors: [{ reason: 'userRateLimitExceeded' }] } }],
    ['403 RATE_LIMIT_EXCEEDED', { status: 403, error: { details: [{ reason: 'RATE_LIMIT_EXCEEDED' }] } }],
  ])('are waited for a minute and more, and people are told: %s', async (_, answer) => {
    const { run, clock, said } = calling('write', again(answer, 3));
    expect(await run()).toBe('whole');
    expect(clock.waits).toEqual([67_500, 127_500, 187_500]);
    expect(said[0]).toBe('Google takes no more calls for a minute. Trying again in 68 s.');
  });

  it('are given up after three waits', async () => {
    const { fails, sent } = calling('read', again(tooMany, 9));
    const error = await fails();
    expect(error).toMatchObject({ name: 'RejectedError', reason: 'too-many-calls' });
    expect(error.message).toContain('Try again in a few minutes.');
    expect(sent()).toBe(4);
  });

  it('of the day are given up at once', async () => {
    const { fails, sent } = calling('read', [
      { status: 403, error: { errors: [{ reason: 'dailyLimitExceeded' }] } },
    ]);
    expect(await fails()).toMatchObject({ reason: 'too-many-calls' });
    expect(sent()).toBe(1);
  });

  it('are waited for no longer when the officer ends it', async () => {
    const { fails, sent } = calling('write', again(tooMany, 9));
    const end = new AbortController();
    const error = await fails({ signal: end.signal, onWait: () => end.abort() });
    expect(error).toBeInstanceOf(NotSentError);
    expect(sent()).toBe(1);
  });
});

describe('what Google refuses', () => {
  const protection = 'Invalid requests[0].updateCells: You are trying to edit a protected cell or object.';

  it.each<[string, Answer, string, string]>([
    ['401', { status: 401 }, 'not-signed-in', 'Sign in again'],
    [
      '403',
      { status: 403, error: { status: 'PERMISSION_DENIED' } },
      'not-allowed',
      'share it with officer@example.org as an editor',
    ],
    [
      '403 without storage',
      { status: 403, error: { errors: [{ reason: 'storageQuotaExceeded' }] } },
      'not-allowed',
      'as is so for service accounts',
    ],
    ['404', { status: 404 }, 'not-found', 'Check its address'],
    [
      'protected cells',
      { status: 400, error: { message: protection } },
      'not-allowed',
      'Actions!A1:A9 set by the board',
    ],
    [
      'a request that is not valid',
      { status: 400, error: { message: `No grid with id: 7\n${token}` } },
      'not-valid',
      'No grid with id: 7 …',
    ],
  ])('%s is not tried again and says what would do', async (_, answer, reason, part) => {
    const { fails, sent } = calling('write', [answer]);
    const error = await fails();
    expect(error).toBeInstanceOf(RejectedError);
    expect(error).toMatchObject({ reason });
    expect(error.message).toContain(part);
    expect(sent()).toBe(1);
  });
});

describe('the sign-in', () => {
  const refresh = (answer: Answer) => ({ getRequestHeaders: () => Promise.reject(failure(answer)) });

  it('that ended is told apart from a network that is down', async () => {
    const { fails, sent } = calling('write', []);
    const withdrawn = { status: 400, error: 'invalid_grant' };
    expect(await fails({ auth: refresh(withdrawn) })).toMatchObject({ reason: 'not-signed-in' });
    expect(await fails({ auth: refresh({ code: 'ERR_OSSL_UNSUPPORTED' }) })).toMatchObject({
      reason: 'not-signed-in',
    });
    expect(await fails({ auth: refresh({ code: 'ECONNRESET' }) })).toBeInstanceOf(NotSentError);
    expect(await fails({ auth: refresh({ status: 503 }) })).toMatchObject({ reason: 'unavailable' });
    expect(sent()).toBe(0);
  });
});

describe('messages', () => {
  const answers: Answer[] = [
    { status: 400, error: { message: `Bearer ${token}` } },
    { status: 401, error: { message: token } },
    { status: 403, error: { message: token } },
    { status: 500, error: { message: token } },
    { code: 'ECONNRESET' },
  ];
  it.each(answers)('and causes never hold the token: %j', async (answer) => {
    const { fails } = calling('write', [answer]);
    const error = await fails();
    expect(JSON.stringify([error.message, error.stack, error.cause ?? null])).not.toContain(token);
  });
});
