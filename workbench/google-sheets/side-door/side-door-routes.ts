import { z } from 'zod';
import { ApiError, invalidArgument } from '../api-error.ts';
import { faultKinds } from '../faults/fault-plan.ts';
import { spreadsheetMessage } from '../output/spreadsheet-message.ts';
import type { Call, Reply } from '../server/call.ts';
import { parseBody } from '../server/parse-body.ts';
import type { Sharing } from '../server/service.ts';
import { operationShape } from './operation.ts';
import type { SideDoor } from './side-door.ts';

const email = z.string().min(3).max(320);
const newSpreadsheet = z.object({ title: z.string().min(1).max(1000), owner: email.optional() });
const edit = z.object({ as: email.optional(), operations: z.array(operationShape).min(1).max(1000) });
const permission = z.object({ email, role: z.enum(['writer', 'commenter', 'reader']).nullable() });
const rate = z.number().min(0).max(1);
const faultPlan = z.object({
  script: z.array(z.object({ fault: z.enum(faultKinds), on: z.string(), nth: z.int().min(1) })).default([]),
  random: z
    .object({
      seed: z.int(),
      rates: z.partialRecord(z.enum(faultKinds), rate),
      mostInARow: z.int().min(0).default(3),
    })
    .optional(),
  slowMilliseconds: z.int().min(0).max(60_000).default(50),
});

function bodyOf<T>({ body, headers }: Call, shape: z.ZodType<T>): T {
  // A page of another site cannot send this type without asking first, and is never allowed to.
  if (!headers['content-type']?.startsWith('application/json'))
    throw invalidArgument('The side door takes application/json only.');
  return parseBody(body.toString('utf8'), shape, {
    noJson: 'The body is no JSON.',
    unfit: (path, message) => `${path || 'The body'}: ${message}`,
  });
}

/** The side door over HTTP, for the page on which a person edits as a partner would. */
export class SideDoorRoutes {
  private readonly sideDoor: SideDoor;
  private readonly sharing: Sharing;

  constructor(sideDoor: SideDoor, sharing: Sharing) {
    this.sideDoor = sideDoor;
    this.sharing = sharing;
  }

  /** Answers a call under `/side-door/`. */
  answer(call: Call): Reply {
    try {
      const [, , collection, id, action, ...rest] = call.url.pathname.split('/').map(decodeURIComponent);
      if (rest.length > 0) throw new ApiError('NOT_FOUND', 'There is no such door.');
      if (collection === 'faults' && id === undefined && call.method === 'PUT') {
        const { random, ...plan } = bodyOf(call, faultPlan);
        this.sideDoor.setFaults({ ...plan, ...(random && { random: withoutUndefined(random) }) });
        return { status: 200, json: {} };
      }
      if (collection !== 'spreadsheets') throw new ApiError('NOT_FOUND', 'There is no such door.');
      return id === undefined ? this.all(call) : this.one(call, id, action);
    } catch (error) {
      if (error instanceof ApiError) return { status: error.code, json: error.body() };
      if (error instanceof URIError) return { status: 404, json: {} };
      throw error;
    }
  }

  private all(call: Call): Reply {
    if (call.method === 'GET') return { status: 200, json: { spreadsheets: this.sideDoor.list() } };
    if (call.method !== 'POST') throw new ApiError('NOT_FOUND', 'There is no such door.');
    const { title, owner } = bodyOf(call, newSpreadsheet);
    return { status: 200, json: { id: this.sideDoor.create(title, owner) } };
  }

  private one(call: Call, id: string, action: string | undefined): Reply {
    const { method } = call;
    if (method === 'GET' && action === undefined) return this.show(id, call.url.searchParams.get('as'));
    if (method === 'DELETE' && action === undefined) {
      this.sideDoor.delete(id);
      return { status: 200, json: {} };
    }
    if (method === 'POST' && action === 'edit') {
      const { as, operations } = bodyOf(call, edit);
      this.sideDoor.edit(
        id,
        (person) => {
          for (const operation of operations) person.do(operation);
        },
        as,
      );
      return { status: 200, json: {} };
    }
    if (method === 'POST' && action === 'undo') {
      bodyOf(call, z.object({}));
      return { status: 200, json: { undone: this.sideDoor.undo(id) } };
    }
    if (method === 'POST' && action === 'permissions') {
      const { email: who, role } = bodyOf(call, permission);
      this.sideDoor.share(id, who, role);
      return { status: 200, json: {} };
    }
    throw new ApiError('NOT_FOUND', 'There is no such door.');
  }

  /** The whole spreadsheet with its cells, as the API shows it to an account; to the owner unless one is given. */
  private show(id: string, as: string | null): Reply {
    const file = this.sharing.store.find(id);
    if (file === undefined) throw new ApiError('NOT_FOUND', `There is no spreadsheet ${id}.`);
    const account = { email: as ?? file.owner };
    this.sharing.readable(id, account);
    const json = spreadsheetMessage(
      this.sharing.calculation(file.document),
      { account, owner: file.owner },
      { ranges: [], mask: 'all', includeGridData: true },
    );
    return {
      status: 200,
      json: { ...json, role: file.roleOf(account.email), permissions: file.permissions },
    };
  }
}

/** The rates that are given, without those that are not. */
function withoutUndefined({ rates, ...rest }: NonNullable<z.output<typeof faultPlan>['random']>) {
  const given = faultKinds.flatMap((kind) => {
    const value = rates[kind];
    return value === undefined ? [] : [[kind, value] as const];
  });
  return { ...rest, rates: Object.fromEntries(given) };
}
