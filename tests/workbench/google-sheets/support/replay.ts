import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { RunningGoogleSheets } from '../../../../workbench/google-sheets/start-google-sheets.ts';

/** A request of a recording and what Google answered. */
export interface Pair {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
}

const cassette = z.object({
  interactions: z.array(
    z.object({
      request: z.object({ method: z.string(), uri: z.string(), body: z.string().nullable() }),
      response: z.object({
        status: z.object({ code: z.number() }),
        body: z.object({ string: z.string().optional() }),
      }),
    }),
  ),
});

const json = (text: string | null | undefined): unknown => {
  if (text === null || text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The pairs of a cassette, in order. */
export const cassettePairs = (content: unknown): Pair[] =>
  cassette.parse(content).interactions.map(({ request, response }) => ({
    method: request.method,
    url: new URL(request.uri),
    body: json(request.body),
    status: response.status.code,
    response: json(response.body.string),
  }));

/** Every object within a JSON value. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const entry of value) yield* objectsIn(entry);
  else if (typeof value === 'object' && value !== null) {
    const object: Record<string, unknown> = { ...value };
    yield object;
    for (const entry of Object.values(object)) yield* objectsIn(entry);
  }
}

const replies = z.object({ replies: z.array(z.record(z.string(), z.unknown())) });
const created = z.object({ id: z.string() });

/** Tells the stand-in which ids Google made next: those that the answer has and the request has not. */
function primeIds({ sideDoor }: RunningGoogleSheets, pair: Pair): void {
  const file = created.safeParse(pair.response);
  if (pair.method === 'POST' && pair.url.pathname.startsWith('/drive/') && file.success)
    sideDoor.primeIds({ spreadsheetIds: [file.data.id] });
  const parsed = replies.safeParse(pair.response);
  if (!parsed.success) return;
  const given = new Set([...objectsIn(pair.body)].flatMap(idsOf));
  const numbers = parsed.data.replies.flatMap((reply) =>
    Object.keys(reply).some((kind) => /^(add|duplicate|create)/.test(kind))
      ? [...objectsIn(reply)].flatMap(idsOf).filter((id) => !given.has(id))
      : [],
  );
  sideDoor.primeIds({ numbers });
}

const idsOf = (object: Record<string, unknown>): number[] =>
  ['sheetId', 'namedRangeId', 'protectedRangeId', 'metadataId'].flatMap((name) => {
    const id = object[name];
    return id === undefined || id === 0 ? [] : [Number(id)];
  });

const isTime = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);

/** A value with the times of files, which nobody can know beforehand, replaced by whether they are times. */
function withoutTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTimes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      (key === 'createdTime' || key === 'modifiedTime') && isTime(entry) ? 'a time' : withoutTimes(entry),
    ]),
  );
}

/** What became of a replay. */
export interface Replayed {
  readonly pairs: number;
  readonly differences: readonly string[];
}

/** Sends the requests of a recording in order and compares each answer with Google's. */
export async function replay(
  server: RunningGoogleSheets,
  name: string,
  pairs: readonly Pair[],
  token: string,
  before: (pair: Pair) => void = () => {},
): Promise<Replayed> {
  const differences: string[] = [];
  for (const [index, pair] of pairs.entries()) {
    before(pair);
    primeIds(server, pair);
    const response = await fetch(`${server.url}${pair.url.pathname}${pair.url.search}`, {
      method: pair.method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(pair.body !== undefined && { body: JSON.stringify(pair.body) }),
    });
    const body = withoutTimes(json(await response.text()));
    const expected = withoutTimes(pair.response);
    if (response.status === pair.status && isDeepStrictEqual(body, expected)) continue;
    differences.push(
      `${name} #${index} ${pair.method} ${pair.url.pathname.slice(0, 120)}${pair.url.search.slice(0, 80)}\n    Google:   ${pair.status} ${JSON.stringify(expected)?.slice(0, 300)}\n    stand-in: ${response.status} ${JSON.stringify(body)?.slice(0, 300)}`,
    );
  }
  return { pairs: pairs.length, differences };
}
