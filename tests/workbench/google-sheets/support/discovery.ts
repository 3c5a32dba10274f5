import { z } from 'zod';
import type { LoggedRequest } from '../../../../workbench/google-sheets/server/request-log.ts';
import { hasSharedGoogle, sharedJson } from './shared-google.ts';

interface Property {
  readonly type?: string | undefined;
  readonly $ref?: string | undefined;
  readonly enum?: string[] | undefined;
  readonly items?: Property | undefined;
  readonly additionalProperties?: Property | undefined;
  readonly repeated?: boolean | undefined;
}

const property: z.ZodType<Property> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    $ref: z.string().optional(),
    enum: z.array(z.string()).optional(),
    items: property.optional(),
    additionalProperties: property.optional(),
    repeated: z.boolean().optional(),
  }),
);
const reference = z.object({ $ref: z.string() });
const methodShape = z.object({
  id: z.string(),
  parameters: z.record(z.string(), property).default({}),
  request: reference.optional(),
  response: reference.optional(),
});

interface Resource {
  readonly methods?: Record<string, z.output<typeof methodShape>> | undefined;
  readonly resources?: Record<string, Resource> | undefined;
}
const resource: z.ZodType<Resource> = z.lazy(() =>
  z.object({
    methods: z.record(z.string(), methodShape).optional(),
    resources: z.record(z.string(), resource).optional(),
  }),
);
const documentShape = z.object({
  parameters: z.record(z.string(), property),
  schemas: z.record(z.string(), z.object({ properties: z.record(z.string(), property).optional() })),
  resources: z.record(z.string(), resource),
});

/** The API's own description, by which requests and answers are checked. */
class Discovery {
  private readonly document: z.output<typeof documentShape>;
  private readonly methods = new Map<string, z.output<typeof methodShape>>();

  constructor(path: string) {
    this.document = documentShape.parse(sharedJson(path));
    const collect = ({ methods = {}, resources = {} }: Resource) => {
      for (const method of Object.values(methods)) this.methods.set(method.id, method);
      for (const inner of Object.values(resources)) collect(inner);
    };
    for (const top of Object.values(this.document.resources)) collect(top);
  }

  /** The ids of all methods. */
  get methodIds(): string[] {
    return [...this.methods.keys()];
  }

  /** The fields of a message with their types. */
  fields(name: string): Record<string, Property> {
    return this.document.schemas[name]?.properties ?? {};
  }

  /** What in a value is not as a property describes it. */
  faults(type: Property, value: unknown, at: string): string[] {
    if (type.$ref !== undefined) return this.messageFaults(type.$ref, value, at);
    switch (type.type) {
      case 'any':
        return [];
      case 'array':
        if (!Array.isArray(value)) return [`${at} is no list`];
        return value.flatMap((entry, index) =>
          this.faults(type.items ?? { type: 'any' }, entry, `${at}[${index}]`),
        );
      case 'object':
        if (typeof value !== 'object' || value === null) return [`${at} is no object`];
        return Object.entries(value).flatMap(([key, entry]) =>
          this.faults(type.additionalProperties ?? { type: 'any' }, entry, `${at}.${key}`),
        );
      case 'integer':
        return Number.isInteger(value) ? [] : [`${at} is no whole number: ${JSON.stringify(value)}`];
      case 'number':
      case 'boolean':
      case 'string': {
        if (typeof value !== type.type) return [`${at} is no ${type.type}: ${JSON.stringify(value)}`];
        const isKnown = type.enum === undefined || type.enum.some((choice) => choice === value);
        return isKnown ? [] : [`${at} is none of its choices: ${JSON.stringify(value)}`];
      }
      default:
        return [`${at} has the unknown type ${type.type}`];
    }
  }

  /** What in a value is not as a message should be. */
  messageFaults(name: string, value: unknown, at = name): string[] {
    const fields = this.document.schemas[name]?.properties ?? {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
    return Object.entries(value).flatMap(([key, entry]) => {
      const type = fields[key];
      if (type === undefined) return [`${at}.${key} is unknown to ${name}`];
      return entry === null ? [] : this.faults(type, entry, `${at}.${key}`);
    });
  }

  /** What in a call and its answer is not as the method says; refused calls are checked for the form of the error. */
  callFaults(id: string, entry: LoggedRequest): string[] {
    const method = this.methods.get(id);
    if (method === undefined) return [`There is no method ${id}`];
    if (entry.status === 0 || entry.responseBody === undefined) return [];
    if (entry.status >= 400) return errorFaults(entry);
    const parameters = { ...this.document.parameters, ...method.parameters };
    const query = [...new URLSearchParams(entry.query)].flatMap(([name, value]) => {
      const type = parameters[name];
      // Clients send parameters of other methods too, which the API passes over.
      const isKnown = type?.enum === undefined || type.enum.includes(value);
      return isKnown ? [] : [`The parameter ${name} is none of its choices: ${value}`];
    });
    const json = (text: string | undefined): unknown =>
      text === undefined || text === '' ? undefined : JSON.parse(text);
    const request = json(entry.requestBody);
    const response = json(entry.responseBody);
    return [
      ...query,
      ...(method.request && request !== undefined
        ? this.messageFaults(method.request.$ref, request, 'request')
        : []),
      ...(method.response && response !== undefined
        ? this.messageFaults(method.response.$ref, response, 'response')
        : []),
    ];
  }
}

const errorShape = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().min(1),
    status: z.string().optional(),
    details: z.array(z.looseObject({ '@type': z.string() })).optional(),
    errors: z.array(z.looseObject({ reason: z.string() })).optional(),
  }),
});

function errorFaults({ status, responseBody = '' }: LoggedRequest): string[] {
  if (responseBody.startsWith('<')) return [];
  const parsed = errorShape.safeParse(JSON.parse(responseBody));
  if (!parsed.success) return [`The error is not as Google writes it: ${responseBody.slice(0, 200)}`];
  return parsed.data.error.code === status ? [] : [`The error's code is not ${status}`];
}

let loaded: { readonly sheets: Discovery; readonly drive: Discovery } | null = null;

/** The descriptions of both APIs, or null where they are not on this machine. */
export function discoveries(): typeof loaded {
  if (hasSharedGoogle)
    loaded ??= {
      sheets: new Discovery('discovery/sheets-v4.json'),
      drive: new Discovery('discovery/drive-v3.json'),
    };
  return loaded;
}

/** What in logged requests is not as the APIs describe themselves. */
export function discoveryFaults(requests: readonly LoggedRequest[]): string[] {
  const known = discoveries();
  if (known === null) return [];
  return requests.flatMap((entry) => {
    if (entry.call === null) return [];
    const isDrive = entry.call.startsWith('drive.');
    const faults = isDrive
      ? known.drive.callFaults(entry.call, entry)
      : known.sheets.callFaults(`sheets.${entry.call}`, entry);
    return faults.map((fault) => `${entry.call} (${entry.status}): ${fault}`);
  });
}
