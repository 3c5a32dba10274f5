import * as z from 'zod/mini';
import type { LeaseOptions } from '../lease.ts';
import { changesSchema } from './wire/change-wire.ts';
import { layoutsSchema } from './wire/layout-wire.ts';
import { limits } from './wire/limits.ts';
import { name, text } from './wire/part-schemas.ts';
import { snapshotSchema } from './wire/snapshot-wire.ts';

// What is asked of the gateway and answered, as both sides read it.

/** The header that tells one open pane from another, so that each keeps its own last reading. */
export const clientHeader = 'x-hwb-client';

/** The name of the fragment that carries the access code to the pane: `taskpane.html#gateway=<code>`. */
export const codeFragment = 'gateway';

/** The id of a spreadsheet, as Google makes them. */
export const spreadsheetIdPattern = /^[\w-]{1,128}$/;

/** How the gateway gets at spreadsheets, and whether it can just now. */
export const statusSchema = z.strictObject({
  kind: z.enum(['service-account', 'oauth', 'stand-in']),
  account: z.nullable(text),
  /** Whether spreadsheets can be read and written now: somebody is signed in, or the stand-in runs. */
  isReady: z.boolean(),
  /** Whether a person can sign in and out: with a service account or the stand-in there is no need. */
  canSignIn: z.boolean(),
  sentence: text,
});
export type GatewayStatus = z.infer<typeof statusSchema>;

/** A reading of some sheets; of all of them where none are named. */
export const readRequestSchema = z.strictObject({
  sheets: z.exactOptional(z.array(name).check(z.maxLength(limits.sheets))),
});
/** The reading's token stands for the snapshot when changes are applied to it. */
export const readAnswerSchema = z.strictObject({ reading: name, snapshot: snapshotSchema });

/** Changes to make. */
export const applyRequestSchema = z.strictObject({
  changes: changesSchema,
  allOrNothing: z.boolean(),
  /** The token of the reading that the changes are held against. */
  reading: z.exactOptional(name),
  /** The number of the lease that they are made under. */
  fence: z.exactOptional(z.int()),
});
/** What became of the changes: it is read with the changes at hand (`wire/result-wire.ts`). */
export const applyAnswerSchema = z.unknown();

/** A spreadsheet to make. */
export const createRequestSchema = z.strictObject({
  title: name.check(z.minLength(1)),
  layouts: layoutsSchema,
});
export const createAnswerSchema = z.strictObject({ spreadsheetId: name, url: text });

/** How long a lease lasts unless its taker says otherwise, in seconds. */
export const usualLeaseSeconds = 60;
const seconds = z.int().check(z.minimum(1), z.maximum(600));

/** A lease to take. */
export const takeLeaseSchema = z.strictObject({
  holder: z.string().check(z.minLength(1), z.maxLength(100)),
  seconds: z.exactOptional(seconds),
}) satisfies z.ZodMiniType<LeaseOptions>;
/** A lease to renew: how long it is to last from now on, in seconds. */
export const renewLeaseSchema = z.strictObject({ seconds });
/** Times of the gateway's machine, which is this one. */
export const leaseAnswerSchema = z.strictObject({ fence: z.int(), expiresAt: z.number() });

/** Where a person goes on to sign in, should no browser have opened by itself. */
export const signInAnswerSchema = z.strictObject({ address: text });
/** Done, and nothing to tell. */
export const emptyAnswerSchema = z.strictObject({});
