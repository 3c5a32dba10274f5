import { expect, test } from 'vitest';
import { sheetsMethods } from '../../../workbench/google-sheets/routes/match-route.ts';
import { type FieldType, messageFields } from '../../../workbench/google-sheets/schema/message-fields.ts';
import { discoveries, discoveryFaults } from './support/discovery.ts';
import { sayMissing } from './support/shared-google.ts';

/** A type of the stand-in in the words of the description. */
function described(type: FieldType): string {
  switch (type.kind) {
    case 'list':
      return `list of ${described(type.item)}`;
    case 'map':
      return `map of ${described(type.item)}`;
    case 'message':
      return type.name;
    case 'enum':
      return [...type.values].join('|');
    case 'int32':
      return 'integer';
    case 'float':
    case 'double':
      return 'number';
    case 'mask':
    case 'time':
      return 'string';
    default:
      return type.kind;
  }
}

interface Described {
  readonly type?: string | undefined;
  readonly $ref?: string | undefined;
  readonly enum?: string[] | undefined;
  readonly items?: Described | undefined;
  readonly additionalProperties?: Described | undefined;
}

function fromDescription(type: Described): string {
  if (type.$ref !== undefined) return messageFields.has(type.$ref) ? type.$ref : 'object';
  if (type.type === 'array') return `list of ${fromDescription(type.items ?? {})}`;
  if (type.type === 'object' && type.additionalProperties)
    return `map of ${fromDescription(type.additionalProperties)}`;
  return type.enum?.join('|') ?? type.type ?? '';
}

test('knows every message with the fields and types that the API describes', () => {
  const known = discoveries();
  if (known === null) return sayMissing('the table of messages');
  for (const [name, fields] of messageFields) {
    const own = Object.fromEntries([...fields].map(([field, type]) => [field, described(type)]));
    const theirs = Object.fromEntries(
      Object.entries(known.sheets.fields(name)).map(([field, type]) => [field, fromDescription(type)]),
    );
    expect({ [name]: own }).toEqual({ [name]: theirs });
  }
  expect(messageFields.size).toBeGreaterThan(100);
});

test('answers all 17 methods that the API describes', () => {
  expect(Object.keys(sheetsMethods)).toHaveLength(17);
  const known = discoveries();
  if (known === null) return sayMissing('the list of methods');
  expect(
    Object.keys(sheetsMethods)
      .map((id) => `sheets.${id}`)
      .sort(),
  ).toEqual(known.sheets.methodIds.sort());
});

test('the check of traffic sees unknown fields, wrong types and unknown choices', () => {
  const entry = (requestBody: string, responseBody: string) => ({
    method: 'POST',
    path: '/v4/spreadsheets/x:batchUpdate',
    query: '',
    call: 'spreadsheets.batchUpdate',
    status: 200,
    requestBytes: 0,
    responseBytes: 0,
    requestBody,
    responseBody,
  });
  if (discoveries() === null) return sayMissing('the check of traffic');
  expect(discoveryFaults([entry('{"requests":[]}', '{"spreadsheetId":"x","replies":[{}]}')])).toEqual([]);
  const bad = entry(
    '{"requests":[{"insertDimension":{"range":{"dimension":"LINES"}}}]}',
    '{"spreadsheetID":"x","updatedSpreadsheet":{"sheets":[{"properties":{"index":"0"}}]}}',
  );
  expect(discoveryFaults([bad])).toHaveLength(3);
});
