import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RunningGoogleSheets } from '../../../workbench/google-sheets/start-google-sheets.ts';
import { cassettePairs, objectsIn, type Pair, replay } from './support/replay.ts';
import { hasSharedGoogle, sayMissing, sharedJson, sharedNames } from './support/shared-google.ts';
import { call, startChecked } from './support/start-checked.ts';

const fileShape = z.object({ id: z.string(), name: z.string(), modifiedTime: z.string() });

/** The account whose requests were recorded: the only editor that protections name. */
function recordedAccount(pairs: readonly Pair[]): string {
  for (const { response } of pairs)
    for (const object of objectsIn(response))
      if (Array.isArray(object['users']) && typeof object['users'][0] === 'string') return object['users'][0];
  return 'robot@stand-in.example';
}

/**
 * Makes the files that were there before a recording, as soon as an answer names them: those that no request made. What an
 * answer refuses belongs to somebody else.
 */
function seedFiles(
  { sideDoor }: RunningGoogleSheets,
  clock: { time: number },
  pairs: readonly Pair[],
  account: string,
): (pair: Pair) => void {
  const known = new Set(
    pairs.filter(({ method }) => method === 'POST').flatMap(({ response }) => idsIn(response)),
  );
  const add = (id: string, name: string, owner: string) => {
    known.add(id);
    sideDoor.primeIds({ spreadsheetIds: [id] });
    sideDoor.create(name, owner);
  };
  return ({ response, status, url }) => {
    const files = [...objectsIn(response)].flatMap((object) => fileShape.safeParse(object).data ?? []);
    files.sort((one, other) => one.modifiedTime.localeCompare(other.modifiedTime));
    const now = clock.time;
    for (const { id, name, modifiedTime } of files) {
      if (known.has(id)) continue;
      clock.time = Date.parse(modifiedTime);
      add(id, name, account);
    }
    clock.time = now + 1000;
    const id = url.pathname.split('/')[3];
    if (status === 403 && id !== undefined && !known.has(id))
      add(id, 'Private', 'somebody-else@stand-in.example');
  };
}

const idsIn = (value: unknown) =>
  [...objectsIn(value)].flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

test('answers what Google answered gspread, in at least 99.8 of 100 recorded pairs', async () => {
  if (!hasSharedGoogle) return sayMissing('the replay of the recordings of gspread');
  let pairs = 0;
  const differences: string[] = [];
  for (const name of sharedNames('recordings/gspread')) {
    const recorded = cassettePairs(sharedJson(`recordings/gspread/${name}`));
    const account = recordedAccount(recorded);
    const clock = { time: Date.parse('2023-10-01T00:00:00Z') };
    const server = await startChecked({ locale: 'en_US', clock: { now: () => clock.time } });
    const before = seedFiles(server, clock, recorded, account);
    const token = server.sideDoor.issueToken(account, 1e6);
    const result = await replay(server, name, recorded, token, before);
    pairs += result.pairs;
    differences.push(...result.differences);
  }
  const percentage = ((pairs - differences.length) / pairs) * 100;
  process.stdout.write(
    `gspread: ${pairs} pairs, ${percentage.toFixed(2)} % equal, ${differences.length} different\n${differences.join('\n')}\n`,
  );
  expect(pairs).toBeGreaterThan(1000);
  expect(percentage).toBeGreaterThanOrEqual(99.8);
});

const grouparooShape = z.record(
  z.string(),
  z.array(
    z.object({
      base: z.string(),
      method: z.string(),
      path: z.string(),
      status: z.number(),
      response: z.record(z.string(), z.unknown()),
    }),
  ),
);
const spreadsheetShape = z.looseObject({
  spreadsheetId: z.string(),
  properties: z.looseObject({ title: z.string(), locale: z.string(), timeZone: z.string() }),
  sheets: z.array(z.looseObject({ properties: z.looseObject({ title: z.string() }) })),
});
const valuesShape = z.object({ range: z.string(), values: z.array(z.array(z.string())) });

test('answers what Google answered grouparoo, in all recorded pairs', async () => {
  if (!hasSharedGoogle) return sayMissing('the replay of the recordings of grouparoo');
  let pairs = 0;
  const differences: string[] = [];
  for (const [name, recorded] of Object.entries(
    grouparooShape.parse(sharedJson('recordings/grouparoo.json')),
  )) {
    const server = await startChecked({ locale: 'en_US' });
    const { spreadsheetId, properties, sheets } = spreadsheetShape.parse(recorded[0]?.response);
    server.sideDoor.primeIds({ spreadsheetIds: [spreadsheetId] });
    await call(server, 'POST', '/v4/spreadsheets', {
      properties: { title: properties.title, locale: properties.locale, timeZone: properties.timeZone },
      sheets: sheets.map((sheet) => ({ properties: sheet.properties })),
    });
    for (const { response } of recorded) {
      const { data } = valuesShape.safeParse(response);
      if (data === undefined) continue;
      const range = encodeURIComponent(data.range);
      const path = `/v4/spreadsheets/${spreadsheetId}/values/${range}?valueInputOption=USER_ENTERED`;
      await call(server, 'PUT', path, { values: data.values });
    }
    const list = recorded.map(({ base, method, path, status, response }) => ({
      method,
      url: new URL(path, base),
      body: undefined,
      status,
      response,
    }));
    const result = await replay(server, name, list, 'stand-in');
    pairs += result.pairs;
    differences.push(...result.differences);
  }
  process.stdout.write(
    `grouparoo: ${pairs} pairs, ${differences.length} different\n${differences.join('\n')}\n`,
  );
  expect(pairs).toBeGreaterThan(0);
  expect(differences).toEqual([]);
});
