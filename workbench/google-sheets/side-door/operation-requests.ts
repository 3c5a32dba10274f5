import { columnIndexOf } from '../a1/column-letters.ts';
import { areaOfSheet, gridRangeOf } from '../a1/grid-range.ts';
import { resolveRange } from '../a1/resolve-range.ts';
import { invalidArgument } from '../api-error.ts';
import type { RequestMessage } from '../schema/messages.ts';
import { type Document, sheetByTitle } from '../state/document.ts';
import type { Sheet } from '../state/sheet.ts';
import type { CompleteOperation } from './operation.ts';

/** The tab of a title. @throws ApiError where there is none. */
export function tabOf(document: Document, title: string): Sheet {
  const sheet = sheetByTitle(document, title);
  if (sheet === undefined) throw invalidArgument(`There is no tab with the name "${title}".`);
  return sheet;
}

const rows = ({ sheetId }: Sheet, start: number, end: number) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex: start,
  endIndex: end,
});
const columns = ({ sheetId }: Sheet, start: number, end: number) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: start,
  endIndex: end,
});

function copyRows(sheet: Sheet, from: number, count: number, to: number): RequestMessage[] {
  const { sheetId } = sheet;
  const missing = to - 1 + count - sheet.rowCount;
  const stretch = (start: number) => ({ sheetId, startRowIndex: start, endRowIndex: start + count });
  return [
    ...(missing > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: missing } }] : []),
    {
      copyPaste: { source: stretch(from - 1), destination: stretch(to - 1), pasteType: 'PASTE_NORMAL' },
    },
  ];
}

/** The API's requests that do the same as an operation, for those that one can be made of. */
export function operationRequests(
  document: Document,
  operation: Exclude<CompleteOperation, { do: 'type' | 'rename-header' }>,
): RequestMessage[] {
  const range = (text: string) => gridRangeOf(resolveRange(document, text).area);
  const tab = (title: string) => tabOf(document, title);
  switch (operation.do) {
    case 'clear':
      return [{ updateCells: { range: range(operation.range), fields: 'userEnteredValue' } }];
    case 'clear-tab':
      return [
        { updateCells: { range: gridRangeOf(areaOfSheet(tab(operation.tab))), fields: 'userEnteredValue' } },
      ];
    case 'sort':
      return [
        {
          sortRange: {
            range: range(operation.range),
            sortSpecs: [
              {
                dimensionIndex: columnIndexOf(operation.by),
                sortOrder: operation.descending ? 'DESCENDING' : 'ASCENDING',
              },
            ],
          },
        },
      ];
    case 'insert-rows': {
      const start = operation.before - 1;
      const stretch = rows(tab(operation.tab), start, start + operation.count);
      return [{ insertDimension: { range: stretch, inheritFromBefore: start > 0 } }];
    }
    case 'delete-rows': {
      const start = operation.from - 1;
      return [{ deleteDimension: { range: rows(tab(operation.tab), start, start + operation.count) } }];
    }
    case 'move-rows': {
      const start = operation.from - 1;
      const source = rows(tab(operation.tab), start, start + operation.count);
      return [{ moveDimension: { source, destinationIndex: operation.before - 1 } }];
    }
    case 'insert-columns': {
      const start = columnIndexOf(operation.before);
      const stretch = columns(tab(operation.tab), start, start + operation.count);
      return [{ insertDimension: { range: stretch, inheritFromBefore: start > 0 } }];
    }
    case 'delete-columns': {
      const start = columnIndexOf(operation.from);
      return [{ deleteDimension: { range: columns(tab(operation.tab), start, start + operation.count) } }];
    }
    case 'move-columns': {
      const start = columnIndexOf(operation.from);
      const source = columns(tab(operation.tab), start, start + operation.count);
      return [{ moveDimension: { source, destinationIndex: columnIndexOf(operation.before) } }];
    }
    case 'copy-rows':
      return copyRows(tab(operation.tab), operation.from, operation.count, operation.to);
    case 'copy-paste':
      return [{ copyPaste: { source: range(operation.from), destination: range(operation.to) } }];
    case 'add-tab':
      return [{ addSheet: { properties: { title: operation.tab } } }];
    case 'rename-tab': {
      const { sheetId } = tab(operation.tab);
      return [{ updateSheetProperties: { properties: { sheetId, title: operation.to }, fields: 'title' } }];
    }
    case 'delete-tab':
      return [{ deleteSheet: { sheetId: tab(operation.tab).sheetId } }];
    case 'duplicate-tab': {
      const source = tab(operation.tab);
      return [
        {
          duplicateSheet: {
            sourceSheetId: source.sheetId,
            insertSheetIndex: document.sheets.indexOf(source) + 1,
            ...(operation.to !== undefined && { newSheetName: operation.to }),
          },
        },
      ];
    }
    case 'hide-tab': {
      const { sheetId } = tab(operation.tab);
      const properties = { sheetId, ...(operation.hidden && { hidden: true }) };
      return [{ updateSheetProperties: { properties, fields: 'hidden' } }];
    }
    case 'protect': {
      const { description, editors, warningOnly } = operation;
      return [
        {
          addProtectedRange: {
            protectedRange: {
              range: range(operation.range),
              ...(description !== undefined && { description }),
              ...(warningOnly ? { warningOnly } : { editors: { users: editors } }),
            },
          },
        },
      ];
    }
    case 'unprotect':
      return tab(operation.tab).parts.protectedRanges.map(({ protectedRangeId = 0 }) => ({
        deleteProtectedRange: { protectedRangeId },
      }));
    case 'filter':
      return [
        {
          setBasicFilter: {
            filter: {
              range: range(operation.range),
              criteria: { [String(columnIndexOf(operation.by))]: { hiddenValues: [...operation.hidden] } },
            },
          },
        },
      ];
    case 'clear-filter':
      return [{ clearBasicFilter: { sheetId: tab(operation.tab).sheetId } }];
  }
}
