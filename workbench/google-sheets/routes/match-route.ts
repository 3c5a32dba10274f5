/** The methods of Sheets API v4, by their id without `sheets.`, and whether each writes. */
export const sheetsMethods = {
  'spreadsheets.create': 'write',
  'spreadsheets.get': 'read',
  'spreadsheets.getByDataFilter': 'read',
  'spreadsheets.batchUpdate': 'write',
  'spreadsheets.values.get': 'read',
  'spreadsheets.values.update': 'write',
  'spreadsheets.values.append': 'write',
  'spreadsheets.values.clear': 'write',
  'spreadsheets.values.batchGet': 'read',
  'spreadsheets.values.batchUpdate': 'write',
  'spreadsheets.values.batchClear': 'write',
  'spreadsheets.values.batchGetByDataFilter': 'read',
  'spreadsheets.values.batchUpdateByDataFilter': 'write',
  'spreadsheets.values.batchClearByDataFilter': 'write',
  'spreadsheets.developerMetadata.get': 'read',
  'spreadsheets.developerMetadata.search': 'read',
  'spreadsheets.sheets.copyTo': 'write',
} as const;

export type SheetsMethod = keyof typeof sheetsMethods;

/** A call of a method with the variables of its path. */
export interface Route {
  readonly id: SheetsMethod;
  readonly spreadsheetId: string;
  /** The range, the metadata id or the sheet id, where the path has one. */
  readonly last: string;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** Splits the verb off the last segment, as in `A1:B2:append`: only verbs that the API knows. */
function splitVerb(segment: string, verbs: readonly string[]): [string, string] {
  const verb = verbs.find((name) => segment.toLowerCase().endsWith(`:${name.toLowerCase()}`));
  return verb === undefined ? [segment, ''] : [segment.slice(0, -verb.length - 1), verb];
}

/** The method that a path under `/v4/` calls, or null where there is none. */
export function matchRoute(method: string, pathname: string): Route | null {
  // Some clients put a slash before the verb, which the API reads as if there were none.
  const segments = pathname
    .replace(/\/:(?=[A-Za-z]+$)/, ':')
    .split('/')
    .slice(1);
  if (segments.at(-1) === '') segments.pop();
  const [version, collection, first, second, ...rest] = segments;
  if (version !== 'v4') return null;
  const at = (id: SheetsMethod, spreadsheetId = '', last = ''): Route | null => {
    const decodedId = decoded(spreadsheetId);
    const decodedLast = decoded(last);
    return decodedId === null || decodedLast === null
      ? null
      : { id, spreadsheetId: decodedId, last: decodedLast };
  };
  if (collection !== 'spreadsheets') return null;
  if (first === undefined) return method === 'POST' ? at('spreadsheets.create') : null;
  if (second === undefined) {
    const [id, verb] = splitVerb(first, ['batchUpdate', 'getByDataFilter']);
    if (verb === '') return method === 'GET' ? at('spreadsheets.get', id) : null;
    if (method !== 'POST') return null;
    return at(verb === 'batchUpdate' ? 'spreadsheets.batchUpdate' : 'spreadsheets.getByDataFilter', id);
  }
  if (second === 'values' && rest.length > 0) {
    const [range, verb] = splitVerb(rest.join('/'), ['append', 'clear']);
    if (verb === 'append') return method === 'POST' ? at('spreadsheets.values.append', first, range) : null;
    if (verb === 'clear') return method === 'POST' ? at('spreadsheets.values.clear', first, range) : null;
    if (method === 'GET') return at('spreadsheets.values.get', first, range);
    return method === 'PUT' ? at('spreadsheets.values.update', first, range) : null;
  }
  if (second === 'sheets' && rest.length === 1) {
    const [sheet, verb] = splitVerb(rest[0] ?? '', ['copyTo']);
    return verb === 'copyTo' && method === 'POST' ? at('spreadsheets.sheets.copyTo', first, sheet) : null;
  }
  if (second === 'developerMetadata' && rest.length === 1)
    return method === 'GET' ? at('spreadsheets.developerMetadata.get', first, rest[0]) : null;
  if (rest.length > 0) return null;
  if (method === 'GET')
    return second === 'values:batchGet' ? at('spreadsheets.values.batchGet', first) : null;
  const posts: Readonly<Record<string, SheetsMethod>> = {
    'values:batchUpdate': 'spreadsheets.values.batchUpdate',
    'values:batchClear': 'spreadsheets.values.batchClear',
    'values:batchGetByDataFilter': 'spreadsheets.values.batchGetByDataFilter',
    'values:batchUpdateByDataFilter': 'spreadsheets.values.batchUpdateByDataFilter',
    'values:batchClearByDataFilter': 'spreadsheets.values.batchClearByDataFilter',
    'developerMetadata:search': 'spreadsheets.developerMetadata.search',
  };
  const id = posts[second];
  return id !== undefined && method === 'POST' ? at(id, first) : null;
}
