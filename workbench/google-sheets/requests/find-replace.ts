import { type Area, areaOfSheet, gridRangeOf } from '../a1/grid-range.ts';
import { invalidArgument } from '../api-error.ts';
import { Calculation } from '../formulas/calculation.ts';
import type { Document } from '../state/document.ts';
import { assertEditable } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import { renderCell } from '../values/render.ts';
import { withInput } from '../values/write-values.ts';
import { areaOfRequest, type RequestContext, type RequestHandler, sheetOf } from './context.ts';

interface Counts {
  formulas: number;
  values: number;
  occurrences: number;
  readonly rows: Set<string>;
  readonly sheets: Set<number>;
}

function pattern(
  find: string,
  {
    matchCase,
    matchEntireCell,
    searchByRegex,
  }: { matchCase?: boolean; matchEntireCell?: boolean; searchByRegex?: boolean },
): RegExp {
  const source = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
  } catch {
    throw invalidArgument(`Invalid regular expression: ${find}`);
  }
}

export const findReplace: RequestHandler<'findReplace'> = (context, request) => {
  const { find = '', replacement = '', range, sheetId, allSheets, includeFormulas = false } = request;
  if (find === '') throw invalidArgument('find must not be empty.');
  if ([range, sheetId, allSheets || undefined].filter((scope) => scope !== undefined).length !== 1)
    throw invalidArgument('Must specify exactly one of range, sheetId and allSheets.');
  const areas: { sheet: Sheet; area: Area }[] =
    range !== undefined
      ? [areaOfRequest(context, range)]
      : (allSheets ? context.document.sheets : [sheetOf(context, sheetId)]).map((sheet) => ({
          sheet,
          area: areaOfSheet(sheet),
        }));
  const counts: Counts = { formulas: 0, values: 0, occurrences: 0, rows: new Set(), sheets: new Set() };
  const search = { regex: pattern(find, request), replacement, includeFormulas };
  for (const { sheet, area } of areas) replaceIn(context, sheet, area, search, counts);
  return {
    findReplace: {
      formulasChanged: counts.formulas,
      occurrencesChanged: counts.occurrences,
      rowsChanged: counts.rows.size,
      sheetsChanged: counts.sheets.size,
      valuesChanged: counts.values,
    },
  };
};

function replaceIn(
  { document, account, owner, now }: RequestContext & { readonly document: Document },
  sheet: Sheet,
  area: Area,
  { regex, replacement, includeFormulas }: { regex: RegExp; replacement: string; includeFormulas: boolean },
  counts: Counts,
): void {
  const calculation = new Calculation(document, now);
  const rendering = { value: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER', majorDimension: 'ROWS' } as const;
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.usedRowCount); row += 1) {
    const length = sheet.cellsOf(row)?.length ?? 0;
    for (let column = area.startColumn; column < Math.min(area.endColumn, length); column += 1) {
      const cell = sheet.cell(row, column);
      const formula = cell?.userEnteredValue?.formulaValue;
      if (cell?.userEnteredValue === undefined || (formula !== undefined && !includeFormulas)) continue;
      const text = formula ?? String(renderCell(calculation, sheet, row, column, cell, rendering) ?? '');
      const found = text.match(regex)?.length ?? 0;
      if (found === 0) continue;
      const place = {
        sheetId: sheet.sheetId,
        startRow: row,
        endRow: row + 1,
        startColumn: column,
        endColumn: column + 1,
      };
      assertEditable(document, { account, owner }, gridRangeOf(place));
      sheet.setCell(
        row,
        column,
        withInput(cell, text.replace(regex, replacement), 'USER_ENTERED', document, now),
      );
      counts.occurrences += found;
      counts.rows.add(`${sheet.sheetId}/${row}`);
      counts.sheets.add(sheet.sheetId);
      if (formula === undefined) counts.values += 1;
      else counts.formulas += 1;
    }
  }
}
