import * as z from 'zod/mini';
import type { MergeValue, TableSide } from '../merge/table-side.ts';
import type { SyncRecord } from './sync-record.ts';

const version = 1;

/** JSON knows no `undefined`, and a value that is not known is something else than a blank. */
const unknownMark = '?';

/**
 * A record as the text that is kept in the workbook, with a hash of itself: a text that was changed by hand, cut short or
 * made by a later version says nothing.
 */
export async function recordText(record: SyncRecord): Promise<string> {
  const base = [...record.base].map(([table, { rowIds, columns }]) => [table, rowIds, [...columns]]);
  const body = JSON.stringify({ ...record, base }, (_, value: unknown) =>
    value === undefined ? [unknownMark] : value,
  );
  return JSON.stringify({ version, hash: await hashOf(body), body });
}

/** @returns The record; `null` for a text that is none, so that the base counts as lost and nothing is guessed. */
export async function readRecordText(text: string): Promise<SyncRecord | null> {
  const envelope = envelopeSchema.safeParse(parseJson(text));
  if (!envelope.success) return null;
  const { hash, body } = envelope.data;
  if (hash !== (await hashOf(body))) return null;
  const record = recordSchema.safeParse(parseJson(body));
  return record.success ? record.data : null;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const envelopeSchema = z.object({ version: z.literal(version), hash: z.string(), body: z.string() });

const isUnknownMark = (value: unknown) =>
  Array.isArray(value) && value.length === 1 && value[0] === unknownMark;

const isStored = (value: unknown) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || isUnknownMark(value);

const restored = (value: unknown) => (isUnknownMark(value) ? undefined : value) as MergeValue;

const value = z.pipe(z.custom<unknown>(isStored), z.transform(restored));

/** Checked in one go: a schema for each of a hundred thousand cells would take longer than the merge. */
const valueColumn = z.pipe(
  z.custom<unknown[]>((values) => Array.isArray(values) && values.every(isStored)),
  z.transform((values) => values.map(restored)),
);

const rowValues = z.record(z.string(), value);
const content = z.union([value, rowValues]);
const place = { table: z.string(), rowId: z.string(), row: z.string(), column: z.nullable(z.string()) };

const base = z.pipe(
  z.array(z.tuple([z.string(), z.array(z.string()), z.array(z.tuple([z.string(), valueColumn]))])),
  z.transform(
    (tables) =>
      new Map(
        tables.map(([table, rowIds, columns]): [string, TableSide] => [
          table,
          { rowIds, columns: new Map(columns) },
        ]),
      ),
  ),
);

const patch = z.object({ table: z.string(), rowId: z.string(), values: z.nullable(rowValues) });

const change = z.object({
  ...place,
  name: z.nullable(z.string()),
  kind: z.enum(['cell', 'row-added', 'row-removed']),
  before: content,
  after: content,
});

const conflict = z.object({
  ...place,
  key: z.string(),
  kind: z.enum(['cell', 'row']),
  reason: z.enum([
    'both-edited',
    'never-agreed',
    'not-owner',
    'append-only',
    'removed-and-edited',
    'row-id-erased',
  ]),
  base: content,
  local: content,
  remote: content,
  picks: z.array(z.enum(['local', 'remote', 'both'])),
});

const recordSchema = z.object({
  pairId: z.string(),
  round: z.int(),
  base,
  conflicts: z.array(conflict),
  intent: z.nullable(z.object({ id: z.string(), patches: z.array(patch) })),
  undo: z.nullable(
    z.object({ at: z.string(), local: z.array(change), remote: z.array(change), patches: z.array(patch) }),
  ),
});
