import { badRequestDetails, invalidArgument } from '../api-error.ts';
import { type FieldType, keepsDefault, messageFields } from './message-fields.ts';
import type { BodyMessages } from './messages.ts';
import { shortestFloat } from './shortest-float.ts';

interface Violation {
  field: string;
  description: string;
}

type Json = Record<string, unknown>;

/** What a decoding returns where the value is unusable and a violation was noted. */
const unusable = Symbol('unusable');

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const snakeNames = new Map<string, string>();

/** A field's name as the API writes it in paths: `update_cells`. Names are few and asked for often. */
function snake(name: string): string {
  const kept = snakeNames.get(name);
  if (kept !== undefined) return kept;
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (snakeNames.size < 5000) snakeNames.set(name, made);
  return made;
}
const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const typeNames: Record<string, string> = {
  string: 'TYPE_STRING',
  mask: 'TYPE_STRING',
  time: 'TYPE_STRING',
  boolean: 'TYPE_BOOL',
  int32: 'TYPE_INT32',
  float: 'TYPE_FLOAT',
  double: 'TYPE_DOUBLE',
};

const oneofs: Record<string, { name: string; fields: ReadonlySet<string> | 'all' }> = {
  Request: { name: 'kind', fields: 'all' },
  ExtendedValue: { name: 'value', fields: 'all' },
  DataFilter: { name: 'filter', fields: 'all' },
  ConditionValue: { name: 'value', fields: 'all' },
  ConditionalFormatRule: { name: 'rule', fields: new Set(['booleanRule', 'gradientRule']) },
};

/** One above the largest 32-bit integer. */
const int32Limit = 2 ** 31;

class Decoder {
  readonly violations: Violation[] = [];

  refuse(field: string, type: string, value: unknown): typeof unusable {
    const description = `Invalid value at '${field}' (${type}), ${JSON.stringify(value)}`;
    this.violations.push({ field, description });
    return unusable;
  }

  value(type: FieldType, value: unknown, path: string, field: string): unknown {
    switch (type.kind) {
      case 'string':
      case 'mask':
      case 'time':
        return typeof value === 'string' ? value : this.refuse(path, 'TYPE_STRING', value);
      case 'boolean':
        return typeof value === 'boolean' ? value : this.refuse(path, 'TYPE_BOOL', value);
      case 'int32':
      case 'float':
      case 'double':
        return this.number(type.kind, value, path);
      case 'enum':
        return typeof value === 'string' && type.values.has(value)
          ? value
          : this.refuseEnum(path, field, value);
      case 'message':
        return isObject(value) ? this.message(type.name, value, path) : this.refuse(path, type.name, value);
      case 'list':
        return this.list(type.item, value, path, field);
      case 'map':
        return this.map(type.item, value, path, field);
      case 'object':
        return isObject(value) ? value : this.refuse(path, 'object', value);
      case 'any':
        return value;
    }
  }

  refuseEnum(path: string, field: string, value: unknown) {
    const name = field.charAt(0).toUpperCase() + field.slice(1);
    return this.refuse(path, `type.googleapis.com/google.apps.sheets.v4.${name}`, value);
  }

  number(kind: 'int32' | 'float' | 'double', value: unknown, path: string) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    const fits =
      typeof number === 'number' &&
      Number.isFinite(number) &&
      (kind !== 'int32' || (Number.isInteger(number) && number < int32Limit && number >= -int32Limit));
    if (!fits) return this.refuse(path, typeNames[kind] ?? kind, value);
    return kind === 'float' ? shortestFloat(number) : number;
  }

  list(item: FieldType, value: unknown, path: string, field: string) {
    if (!Array.isArray(value)) {
      const type = item.kind === 'list' ? 'type.googleapis.com/google.protobuf.ListValue' : 'list';
      return this.refuse(path, item.kind === 'list' ? type : (typeNames[item.kind] ?? type), value);
    }
    if (item.kind === 'list') {
      const bad = value.findIndex((row) => !Array.isArray(row));
      if (bad >= 0) {
        const type = 'type.googleapis.com/google.protobuf.ListValue';
        return this.refuse(`${path}[${bad}]`, type, value[bad]);
      }
      return value;
    }
    return value.map((entry, index) => this.value(item, entry, `${path}[${index}]`, field));
  }

  map(item: FieldType, value: unknown, path: string, field: string) {
    if (!isObject(value)) return this.refuse(path, 'object', value);
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.value(item, entry, `${path}[${key}]`, field)]),
    );
  }

  message(name: string, json: Json, path: string): Json {
    const fields = messageFields.get(name);
    const decoded: Json = {};
    const oneof = oneofs[name];
    let chosen: string | undefined;
    for (const key in json) {
      const given = json[key];
      const field = fields?.has(key) ? key : camel(key);
      const type = fields?.get(field);
      const at = path === '' ? snake(field) : `${path}.${snake(field)}`;
      if (type === undefined) {
        const where = path === '' ? '' : ` at '${path}'`;
        const description = `Invalid JSON payload received. Unknown name ${JSON.stringify(key)}${where}: Cannot find field.`;
        this.violations.push({ field: path, description });
        continue;
      }
      if (given === null || given === undefined) continue;
      if (oneof && (oneof.fields === 'all' || oneof.fields.has(field))) {
        if (chosen !== undefined) {
          const description = `Invalid value at '${path}' (oneof), oneof field '${oneof.name}' is already set. Cannot set '${field}'`;
          this.violations.push({ field: path, description });
          continue;
        }
        chosen = field;
      }
      const value = this.value(type, given, at, field);
      if (value === unusable) continue;
      const isDefault =
        value === 0 || value === '' || value === false || (type.kind === 'enum' && value === type.unset);
      const isBlankList = Array.isArray(value) && value.length === 0;
      if ((isDefault && !keepsDefault(name, field) && !isZeroEnum(type)) || isBlankList) continue;
      decoded[field] = value;
    }
    return decoded;
  }
}

/** Enumerations without an "unspecified" member keep their first one: it means something. */
const isZeroEnum = (type: FieldType) => type.kind === 'enum' && !type.unset.endsWith('UNSPECIFIED');

function isDecoded<Name extends keyof BodyMessages>(
  _name: Name,
  _json: unknown,
  violations: readonly Violation[],
): _json is BodyMessages[Name] {
  return violations.length === 0;
}

/**
 * A body as the message it should be, as the API reads JSON: nulls and defaults are absent, unknown names and wrong types
 * are refused all at once.
 *
 * @param name - The message's name in the API.
 * @param json - The parsed body.
 * @param path - Where the body stands in the request, for the wording of refusals: `data` for value ranges, else empty.
 * @throws ApiError INVALID_ARGUMENT with one line for each fault.
 */
export function decodeMessage<Name extends keyof BodyMessages>(
  name: Name,
  json: unknown,
  path = '',
): BodyMessages[Name] {
  const decoder = new Decoder();
  const body = json === undefined || json === null ? {} : json;
  const decoded: unknown = isObject(body)
    ? decoder.message(name, body, path)
    : decoder.refuse(path, name, body);
  if (!isDecoded(name, decoded, decoder.violations))
    throw invalidArgument(
      decoder.violations.map(({ description }) => description).join('\n'),
      badRequestDetails(decoder.violations),
    );
  return decoded;
}
