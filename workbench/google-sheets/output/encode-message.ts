import { type FieldType, keepsDefault, messageFields } from '../schema/message-fields.ts';

/** Fields whose values are written as they are: the cells of a grid, which are many and hold no defaults. */
const passed = new Set(['GridData.rowData', 'ValueRange.values', 'Sheet.data']);

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function encodeValue(type: FieldType, value: unknown): unknown {
  if (type.kind === 'message') return isObject(value) ? encodeMessage(type.name, value) : value;
  if (type.kind === 'list' && Array.isArray(value))
    return value.map((entry) => encodeValue(type.item, entry));
  if (type.kind === 'map' && isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, encodeValue(type.item, entry)]),
    );
  return value;
}

const isDefault = (value: unknown) =>
  value === 0 || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** A message as the API writes it: absent and default fields are left out, except those that tell them apart. */
export function encodeMessage(name: string, message: object): Json {
  const fields = messageFields.get(name);
  const encoded: Json = {};
  for (const [field, value] of Object.entries(message)) {
    const type = fields?.get(field);
    if (value === undefined || type === undefined) continue;
    if (isDefault(value) && !keepsDefault(name, field)) continue;
    encoded[field] = passed.has(`${name}.${field}`) ? value : encodeValue(type, value);
  }
  return encoded;
}
