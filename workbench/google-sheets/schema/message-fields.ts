// Which fields each message of Sheets API v4 has and of which type: names and types only, read from the API's public
// discovery document, without the parts that the stand-in does not know (charts, slicers, data sources: `object`).
import { readFileSync } from 'node:fs';

/** The type of a field. `list` and `map` hold another type. */
export type FieldType =
  | {
      readonly kind: 'string' | 'boolean' | 'int32' | 'float' | 'double' | 'mask' | 'time' | 'any' | 'object';
    }
  | { readonly kind: 'enum'; readonly values: ReadonlySet<string>; readonly unset: string }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'list' | 'map'; readonly item: FieldType };

export type MessageFields = ReadonlyMap<string, FieldType>;

const scalars = ['string', 'boolean', 'int32', 'float', 'double', 'mask', 'time', 'any', 'object'] as const;

function parseType(text: string): FieldType {
  if (text.startsWith('[]')) return { kind: 'list', item: parseType(text.slice(2)) };
  if (text.startsWith('{}')) return { kind: 'map', item: parseType(text.slice(2)) };
  if (text.startsWith('@')) return { kind: 'message', name: text.slice(1) };
  if (text.startsWith('=')) {
    const values = text.slice(1).split('|');
    const [first = ''] = values;
    return { kind: 'enum', values: new Set(values), unset: first };
  }
  const kind = scalars.find((scalar) => scalar === text);
  if (kind === undefined) throw new Error(`sheets-v4-messages.json has a field of the unknown type ${text}.`);
  return { kind };
}

function readMessages(): ReadonlyMap<string, MessageFields> {
  const table: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(new URL('./sheets-v4-messages.json', import.meta.url), 'utf8'),
  );
  return new Map(
    Object.entries(table).map(([name, fields]) => [
      name,
      new Map(Object.entries(fields).map(([field, type]) => [field, parseType(type)])),
    ]),
  );
}

/** The messages of the API by name. */
export const messageFields = readMessages();

/** Fields that keep a default (0, false, '') when set, because the API can tell it from "not set". */
const explicit = new Set([
  'SheetProperties.sheetId',
  'SheetProperties.index',
  'GridRange.startRowIndex',
  'GridRange.endRowIndex',
  'GridRange.startColumnIndex',
  'GridRange.endColumnIndex',
  'DimensionRange.startIndex',
  'DimensionRange.endIndex',
  'TextFormat.bold',
  'TextFormat.italic',
  'TextFormat.strikethrough',
  'TextFormat.underline',
  'TextFormat.fontSize',
  'TextFormat.fontFamily',
  'ExtendedValue.numberValue',
  'ExtendedValue.stringValue',
  'ExtendedValue.boolValue',
  'ExtendedValue.formulaValue',
  'ConditionValue.userEnteredValue',
  'Color.alpha',
  'TextRotation.angle',
  'TextRotation.vertical',
  'SpreadsheetProperties.importFunctionsExternalUrlAccessAllowed',
  'DeveloperMetadataLocation.sheetId',
  'DeveloperMetadataLookup.metadataId',
  'FilterSpec.columnIndex',
  'UpdateConditionalFormatRuleRequest.newIndex',
  'UpdateConditionalFormatRuleResponse.newIndex',
  'DuplicateSheetRequest.newSheetId',
  'DuplicateSheetRequest.insertSheetIndex',
  'FindReplaceRequest.sheetId',
]);

/** Whether a field keeps its default value when that was set. */
export const keepsDefault = (message: string, field: string): boolean => explicit.has(`${message}.${field}`);
