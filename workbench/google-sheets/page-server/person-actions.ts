import { ApiError } from '../api-error.ts';
import { applyRequests } from '../requests/apply-requests.ts';
import type { RequestContext } from '../requests/context.ts';
import type { RequestMessage } from '../schema/messages.ts';
import { lengthOf } from '../state/dimensions.ts';
import { sheetById } from '../state/document.ts';
import type { Sheet } from '../state/sheet.ts';
import type { PersonAction } from '../wire/person-action.ts';
import { PageRefusal } from './page-refusal.ts';
import { assertFree } from './protected-cells.ts';
import { filterRequest, firstBodyRow, hiddenTexts } from './sheet-filter.ts';
import { typeTexts } from './typed-cells.ts';

type Kinds = { readonly [Kind in PersonAction['kind']]: Extract<PersonAction, { readonly kind: Kind }> };
type Changing = Exclude<PersonAction['kind'], 'undo' | 'redo'>;

/** Where a person's action is done: on a draft. */
interface Scene {
  readonly context: RequestContext;
}

/** Does an action on a draft. Returns what is to be said beside it, or null. */
type Deed<Kind extends Changing> = (scene: Scene, action: Kinds[Kind]) => string | null;

function sheetOf({ context }: Scene, sheetId: number): Sheet {
  const sheet = sheetById(context.document, sheetId);
  if (sheet === undefined) throw new PageRefusal('This sheet is not there any more: somebody deleted it.');
  return sheet;
}

/** Asks the API's own handlers, whose refusals are said without the place in a batch. */
function ask({ context }: Scene, ...requests: readonly RequestMessage[]): null {
  try {
    applyRequests(context, requests);
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new PageRefusal(error.message.replace(/^Invalid requests\[\d+\]\.\w+: /, ''));
  }
}

const stretch = (action: Kinds['delete'] | Kinds['hide']) => ({
  sheetId: action.sheetId,
  dimension: action.dimension,
  startIndex: action.start,
  endIndex: action.end,
});

function clear(scene: Scene, action: Kinds['clear']): null {
  const { context } = scene;
  const sheet = sheetOf(scene, action.sheetId);
  assertFree(context.document, sheet, context, action);
  const endRow = Math.min(action.endRow, sheet.usedRowCount);
  for (let row = action.startRow; row < endRow; row += 1) {
    const cells = sheet.cellsOf(row) ?? [];
    for (let column = action.startColumn; column < Math.min(action.endColumn, cells.length); column += 1) {
      const { userEnteredValue, textFormatRuns, chipRuns, ...rest } = cells[column] ?? {};
      if (userEnteredValue === undefined) continue;
      sheet.setCell(row, column, Object.keys(rest).length > 0 ? rest : undefined);
    }
  }
  return null;
}

function sort(scene: Scene, { sheetId, columnIndex, order }: Kinds['sort']): null {
  const sheet = sheetOf(scene, sheetId);
  const startRow = Math.min(firstBodyRow(sheet), sheet.rowCount);
  const area = { startRow, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount };
  assertFree(scene.context.document, sheet, scene.context, area);
  const range = {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: sheet.rowCount,
    startColumnIndex: 0,
    endColumnIndex: sheet.columnCount,
  };
  return ask(scene, { sortRange: { range, sortSpecs: [{ dimensionIndex: columnIndex, sortOrder: order }] } });
}

/** Hides or shows whole rows or columns. */
function hide(scene: Scene, { sheetId, dimension, start, end, isHidden }: Kinds['hide']): null {
  const sheet = sheetOf(scene, sheetId);
  const length = lengthOf(sheet, dimension);
  const list = dimension === 'ROWS' ? sheet.parts.rowMetadata : sheet.parts.columnMetadata;
  for (let index = start; index < Math.min(end, length); index += 1) {
    while (list.length < index) list.push(undefined);
    const { hiddenByUser: _, ...rest } = list[index] ?? {};
    if (isHidden || list[index] !== undefined)
      list[index] = { ...rest, ...(isHidden && { hiddenByUser: true }) };
  }
  const isAllHidden = Array.from({ length }, (_, index) => list[index]?.hiddenByUser === true).every(Boolean);
  if (isAllHidden)
    throw new PageRefusal(
      `You can't hide all the ${dimension === 'ROWS' ? 'rows' : 'columns'} on the sheet.`,
    );
  return null;
}

const deeds: { readonly [Kind in Changing]: Deed<Kind> } = {
  type: (scene, { sheetId, rowIndex, columnIndex, rows }) => {
    const { document, now } = scene.context;
    const sheet = sheetOf(scene, sheetId);
    return typeTexts({ document, sheet, writer: scene.context, now }, rowIndex, columnIndex, rows);
  },
  clear,
  insert: (scene, { sheetId, dimension, start, count, likeBefore }) =>
    ask(scene, {
      insertDimension: {
        range: { sheetId, dimension, startIndex: start, endIndex: start + count },
        inheritFromBefore: likeBefore,
      },
    }),
  delete: (scene, action) => {
    const sheet = sheetOf(scene, action.sheetId);
    const isRows = action.dimension === 'ROWS';
    assertFree(scene.context.document, sheet, scene.context, {
      startRow: isRows ? action.start : 0,
      endRow: isRows ? action.end : sheet.rowCount,
      startColumn: isRows ? 0 : action.start,
      endColumn: isRows ? sheet.columnCount : action.end,
    });
    return ask(scene, { deleteDimension: { range: stretch(action) } });
  },
  sort,
  filter: (scene, { sheetId, columnIndex, hiddenTexts: texts }) => {
    const sheet = sheetOf(scene, sheetId);
    return ask(
      scene,
      filterRequest(sheet, { ...hiddenTexts(sheet.parts.basicFilter), [columnIndex]: texts }),
    );
  },
  unfilter: (scene, { sheetId }) => ask(scene, { clearBasicFilter: { sheetId } }),
  hide,
  resize: (scene, { sheetId, columnIndex, pixels }) => {
    const sheet = sheetOf(scene, sheetId);
    if (columnIndex >= sheet.columnCount) return null;
    const list = sheet.parts.columnMetadata;
    while (list.length < columnIndex) list.push(undefined);
    list[columnIndex] = { ...list[columnIndex], pixelSize: pixels };
    return null;
  },
  'add-sheet': (scene) => ask(scene, { addSheet: {} }),
  'rename-sheet': (scene, { sheetId, title }) => {
    sheetOf(scene, sheetId);
    return ask(scene, { updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } });
  },
  'delete-sheet': (scene, { sheetId }) => {
    sheetOf(scene, sheetId);
    return ask(scene, { deleteSheet: { sheetId } });
  },
  'hide-sheet': (scene, { sheetId, isHidden }) => {
    sheetOf(scene, sheetId);
    const properties = { sheetId, hidden: isHidden };
    return ask(scene, { updateSheetProperties: { properties, fields: 'hidden' } });
  },
  locale: ({ context }, { locale }) => {
    context.document.properties = { ...context.document.properties, locale };
    return null;
  },
};

function deedOf<Kind extends Changing>(kind: Kind): Deed<Kind> {
  return deeds[kind];
}

/**
 * Does what a person did on the page, on a draft.
 *
 * @returns What a rule that only warns says of it, or null.
 * @throws PageRefusal where it is refused; the draft must then be thrown away.
 */
export function doAction<Kind extends Changing>(
  scene: Scene,
  kind: Kind,
  action: Kinds[Kind],
): string | null {
  return deedOf(kind)(scene, action);
}
