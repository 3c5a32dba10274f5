import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { NotSentError, OutcomeUnknownError, RejectedError } from '../../../src/workbook/access-errors.ts';
import {
  createGoogleSpreadsheet,
  openGoogleSpreadsheet,
} from '../../../src/workbook/google-sheets/open-google-spreadsheet.ts';
import { setCell } from '../contract/plan-source.ts';
import {
  type BrokenServer,
  cutOff,
  halfAnswer,
  hangUp,
  page,
  refuse,
  startBrokenServer,
} from './broken-server.ts';
import { accessTo, ourToken } from './open-in-stand-in.ts';
import { TestClock } from './test-clock.ts';

const servers: BrokenServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A sheet with one cell, which the server gives to those who read. */
const spreadsheet = {
  spreadsheetId: 'abc',
  properties: { title: 'Partner' },
  sheets: [
    {
      properties: { title: 'Actions', gridProperties: { rowCount: 9, columnCount: 9 } },
      data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }] }],
      protectedRanges: [
        { protectedRangeId: 7, range: { endRowIndex: 1, startColumnIndex: 3 }, description: 'the board' },
      ],
    },
  ],
};

/** Our calls to a server whose reads or writes go wrong, and what they end in. */
async function meet(answer: (response: ServerResponse) => void, given?: object) {
  const server = await startBrokenServer(answer, given);
  servers.push(server);
  const clock = new TestClock();
  const access = accessTo(server.url, { ...clock.parts, user: 'officer@example.org' });
  const workbook = openGoogleSpreadsheet(access, 'abc');
  const errorOf = (call: Promise<unknown>): Promise<Error> =>
    call.then(
      () => new Error('it went well'),
      (error: Error) => error,
    );
  return {
    clock,
    calls: () => server.calls.map(({ method }) => method),
    tokens: () => new Set(server.calls.map(({ authorization }) => authorization)),
    reading: () => errorOf(workbook.read()),
    writing: () => errorOf(workbook.apply([setCell('A1', 'x', 'y')])),
    making: () => errorOf(createGoogleSpreadsheet(access, { title: 'New' })),
  };
}

describe.each<[string, (response: ServerResponse) => void]>([
  ['error 500', refuse(500, 'backendError')],
  ['error 502 as a page', page(502)],
  ['error 503', refuse(503, 'UNAVAILABLE')],
  ['a connection that was cut before the answer', hangUp],
  ['an answer that was cut off', cutOff],
  ['half an answer', halfAnswer],
  ['a page of somebody else', page(200)],
])('%s', (_, answer) => {
  it('leaves the outcome of a write unknown, which is not made again', async () => {
    const { writing, calls, clock, tokens } = await meet(answer, spreadsheet);
    const error = await writing();
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error.message).toContain('The changes to the spreadsheet "Partner" were sent');
    expect(calls()).toEqual(['GET', 'POST']);
    expect(clock.waits).toEqual([]);
    expect(tokens()).toEqual(new Set([`Bearer ${ourToken}`]));
  });

  it('leaves it unknown whether a new spreadsheet was made', async () => {
    const { making, calls } = await meet(answer);
    expect(await making()).toBeInstanceOf(OutcomeUnknownError);
    expect(calls()).toEqual(['POST']);
  });

  it('lets a read be made again, and then given up', async () => {
    const { reading, calls, clock } = await meet(answer);
    const error = await reading();
    expect(error instanceof NotSentError || error instanceof RejectedError).toBe(true);
    expect(calls()).toHaveLength(5);
    expect(clock.waits).toEqual([250, 500, 1000, 2000]);
  });
});

describe.each<[string, (response: ServerResponse) => void, string, string]>([
  ['401', refuse(401, 'UNAUTHENTICATED'), 'not-signed-in', 'Sign in again'],
  ['403', refuse(403, 'PERMISSION_DENIED'), 'not-allowed', 'share it with officer@example.org as an editor'],
  [
    '404',
    refuse(404, 'NOT_FOUND'),
    'not-found',
    'Check its address, or ask its owner. If it is gone for good, clear the cell "Google Sheet" of its row',
  ],
  ['storage', refuse(403, 'storageQuotaExceeded'), 'not-allowed', 'as is so for service accounts'],
  [
    'protected cells',
    refuse(400, 'INVALID_ARGUMENT', 'You are trying to edit a protected cell or object.'),
    'not-allowed',
    'Actions!D1:I1 the board',
  ],
  ['400', refuse(400, 'INVALID_ARGUMENT', 'No grid with id: 5'), 'not-valid', '(No grid with id: 5)'],
])('a refusal (%s)', (_, answer, reason, part) => {
  it('of a write says that nothing was done, and is not made again', async () => {
    const { writing, calls } = await meet(answer, spreadsheet);
    const error = await writing();
    expect(error).toMatchObject({ name: 'RejectedError', reason });
    expect(error.message).toContain(part);
    expect(calls()).toEqual(['GET', 'POST']);
  });

  it('of a read is not made again', async () => {
    const { reading, calls } = await meet(answer);
    expect(await reading()).toMatchObject({ name: 'RejectedError', reason });
    expect(calls()).toEqual(['GET']);
  });
});

describe('too many calls', () => {
  it('are waited for by minutes, and then given up with nothing changed', async () => {
    const { writing, calls, clock } = await meet(refuse(429, 'RESOURCE_EXHAUSTED'), spreadsheet);
    const error = await writing();
    expect(error).toMatchObject({ reason: 'too-many-calls' });
    expect(error.message).toContain('Nothing was changed.');
    expect(calls()).toEqual(['GET', 'POST', 'POST', 'POST', 'POST']);
    expect(clock.waits).toEqual([60_000, 120_000, 180_000]);
  });
});

describe('an answer that is far too large', () => {
  const huge = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(2 ** 40) });
    response.write('{');
  };

  it('is not read, and not asked for again', async () => {
    const { reading, calls } = await meet(huge);
    const error = await reading();
    expect(error).toMatchObject({ reason: 'not-valid' });
    expect(error.message).toContain('more in the spreadsheet abc than can be read');
    expect(calls()).toEqual(['GET']);
  });

  it('leaves the outcome of a write unknown', async () => {
    const { writing } = await meet(huge, spreadsheet);
    expect(await writing()).toBeInstanceOf(OutcomeUnknownError);
  });
});

describe('a server that is not there', () => {
  it('is called again, and nothing was sent', async () => {
    const { reading, making, clock } = await meet(hangUp);
    for (const server of servers.splice(0)) await server.close();
    expect(await reading()).toBeInstanceOf(NotSentError);
    expect(await making()).toBeInstanceOf(NotSentError);
    expect(clock.waits).toHaveLength(8);
  });
});

describe('an access', () => {
  it('sends its token to no other machine without encryption', () => {
    const access = accessTo('http://sheets.example.org');
    expect(() => openGoogleSpreadsheet(access, 'abc')).toThrow('Use https.');
    expect(() => openGoogleSpreadsheet(accessTo('https://sheets.example.org'), 'abc')).not.toThrow();
  });

  it.each(['', '../abc', 'https://docs.google.com/spreadsheets/d/abc', 'a b'])(
    'opens no spreadsheet of the id %j',
    (id) => {
      expect(() => openGoogleSpreadsheet(accessTo('http://127.0.0.1:1'), id)).toThrow(TypeError);
    },
  );
});
