import * as z from 'zod/mini';
import { ragCodes } from '../indicator/rag-code.ts';
import type { SubmittedPlan } from './submitted-plan.ts';

/** Begins every text: another form gets another version, so that an older program leaves it alone. */
const version = 'hwb-submitted-1:';
/** More than a plan of a hundred thousand rows comes to: a text that unpacks to more is none of ours. */
const longestJson = 100_000_000;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.object({
  rowId: z.nullable(z.string()),
  key: z.nullable(z.string()),
  values: z.record(z.string(), value),
  rag: z.optional(z.enum(ragCodes)),
  latest: z.optional(z.object({ value: z.number(), period: z.string() })),
});
const rows = z.array(row);
const form = z.object({
  asAt: z.nullable(z.iso.date()),
  contentHash: z.string(),
  tables: z.object({
    settings: rows,
    objectives: rows,
    ambitions: rows,
    actions: rows,
    updates: rows,
    indicators: rows,
    measurements: rows,
    evidence: rows,
  }),
});

/** A submitted plan as a text that a workbook can keep: JSON, packed. */
export async function formatSubmittedPlan(plan: SubmittedPlan): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(plan));
  const packed = await gather(
    new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    longestJson,
  );
  return `${version}${toBase64(packed ?? new Uint8Array())}`;
}

/**
 * The plan that such a text holds.
 *
 * @returns `null` for a text that is none, or was spoilt: anybody who opens the workbook with other programs can put
 *   anything there.
 */
export async function parseSubmittedPlan(text: string): Promise<SubmittedPlan | null> {
  if (!text.startsWith(version)) return null;
  try {
    const packed = fromBase64(text.slice(version.length));
    const json = await gather(
      new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
      longestJson,
    );
    if (json === null) return null;
    const read = form.safeParse(JSON.parse(new TextDecoder().decode(json)));
    return read.success ? withoutUndefined(read.data) : null;
  } catch {
    return null;
  }
}

/** Optional parts that are missing are left out, as they were when it was written. */
function withoutUndefined(plan: z.infer<typeof form>): SubmittedPlan {
  const plain = (each: z.infer<typeof row>) => {
    const { rag, latest, ...rest } = each;
    return { ...rest, ...(rag === undefined ? {} : { rag }), ...(latest === undefined ? {} : { latest }) };
  };
  const { tables } = plan;
  return {
    ...plan,
    tables: {
      settings: tables.settings.map(plain),
      objectives: tables.objectives.map(plain),
      ambitions: tables.ambitions.map(plain),
      actions: tables.actions.map(plain),
      updates: tables.updates.map(plain),
      indicators: tables.indicators.map(plain),
      measurements: tables.measurements.map(plain),
      evidence: tables.evidence.map(plain),
    },
  };
}

/** All bytes of a stream; `null` where there are more than may be. */
async function gather(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value: piece } = await reader.read();
    if (done) break;
    length += piece.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** As many bytes as a call takes as arguments on every machine. */
const chunk = 8_190;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
