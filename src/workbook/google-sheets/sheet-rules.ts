import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { HighlightRule, ListValidation, SheetLayout } from '../sheet-layout.ts';
import { cellFormat } from './cell-format.ts';
import { gridRange } from './grid-range.ts';
import { listRange } from './list-range.ts';
import type { SheetSurroundings } from './new-sheet.ts';

type Request = sheets_v4.Schema$Request;

/** Drop-downs of a new sheet. */
export function addLists(
  sheetId: number,
  layout: SheetLayout,
  { state, layouts }: Pick<SheetSurroundings, 'state' | 'layouts'>,
): Request[] {
  return (layout.lists ?? []).flatMap((list) => {
    const condition = conditionOf(list, layouts, state);
    if (!condition) return [];
    const { range, title, prompt, onOther } = list;
    const inputMessage = [title, prompt].filter((text) => text !== undefined && text !== '').join(': ');
    const rule = {
      condition,
      strict: onOther === 'stop',
      showCustomUi: true,
      ...(inputMessage !== '' && { inputMessage }),
    };
    return [{ setDataValidation: { range: gridRange(sheetId, range), rule } }];
  });
}

function conditionOf(
  { choices }: ListValidation,
  layouts: readonly SheetLayout[],
  state: SheetSurroundings['state'],
): sheets_v4.Schema$BooleanCondition | undefined {
  if ('formula' in choices) {
    const range = listRange(choices.formula, layouts, state);
    return range === undefined ? undefined : { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: range }] };
  }
  return { type: 'ONE_OF_LIST', values: choices.map((choice) => ({ userEnteredValue: choice })) };
}

/** Conditional formats of a new sheet: of two that hold the first wins, as in Excel. */
export function addRules(sheetId: number, { rules }: SheetLayout): Request[] {
  return (rules ?? []).map(({ range, formula, style }: HighlightRule, index) => ({
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [gridRange(sheetId, range)],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${formula}` }] },
          format: cellFormat(style).format,
        },
      },
    },
  }));
}

/** Ranges that nobody but our account, and the owner of the spreadsheet, may change. */
export function protect(
  sheetId: number,
  { protectedRanges }: SheetLayout,
  user: string | undefined,
): Request[] {
  const editors = { users: user === undefined ? [] : [user], groups: [] };
  return (protectedRanges ?? []).map(({ range, description }) => ({
    addProtectedRange: {
      protectedRange: { range: gridRange(sheetId, range), description, warningOnly: false, editors },
    },
  }));
}
