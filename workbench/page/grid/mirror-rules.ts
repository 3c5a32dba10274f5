import type { IRange, IStyleData } from '@univerjs/core';
import { type CellRange, maxRows } from '../../../src/grid/address.ts';
import type { BookFormat, BookSheet } from '../../excel/book/book-sheet.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';

const addRule = 'sheet.mutation.add-conditional-rule';
const deleteRule = 'sheet.mutation.delete-conditional-rule';
const sides: Readonly<Record<string, string>> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
};
const lineStyles: Readonly<Record<string, number>> = {
  Continuous: 1,
  Dash: 4,
  Dot: 3,
  DashDot: 5,
  DashDotDot: 6,
};

/** Shows the host's conditional formats of a sheet in the grid; those it has shown before are taken back. */
export class MirrorRules {
  readonly #book: ExcelBook;
  readonly #shown = new Map<string, string>();
  readonly #ids = new Map<string, readonly string[]>();

  constructor(book: ExcelBook) {
    this.#book = book;
  }

  show(sheet: BookSheet): void {
    const rules = sheet.formats.filter(({ formula }) => formula !== '');
    const key = JSON.stringify(rules.map((rule) => ({ ...rule, borders: [...rule.borders] })));
    if ((this.#shown.get(sheet.id) ?? '[]') === key) return;
    const run = (command: string, params: object) =>
      this.#book.engine.run(command, { subUnitId: sheet.id, ...params });
    for (const cfId of this.#ids.get(sheet.id) ?? []) run(deleteRule, { cfId });
    // The grid puts each rule before the ones it has.
    for (const rule of rules.toReversed()) run(addRule, { rule: gridRule(rule) });
    this.#ids.set(
      sheet.id,
      rules.map(({ id }) => id),
    );
    this.#shown.set(sheet.id, key);
  }
}

function gridRule(format: BookFormat): object {
  return {
    cfId: format.id,
    ranges: format.ranges.map(gridRange),
    stopIfTrue: format.stopIfTrue,
    rule: { type: 'highlightCell', subType: 'formula', value: format.formula, style: ruleStyle(format) },
  };
}

function ruleStyle({ fill, font, borders }: BookFormat): IStyleData {
  const lines = [...borders].flatMap(([side, { colour, style }]) => {
    const key = sides[side];
    return key === undefined ? [] : [[key, { s: lineStyles[style] ?? 1, cl: { rgb: colour } }] as const];
  });
  return {
    ...(fill.colour !== null && { bg: { rgb: fill.colour } }),
    ...(font.colour !== null && { cl: { rgb: font.colour } }),
    ...(font.bold !== null && { bl: font.bold ? 1 : 0 }),
    ...(font.italic !== null && { it: font.italic ? 1 : 0 }),
    ...(lines.length > 0 && { bd: Object.fromEntries(lines) }),
  };
}

/** A range as the grid writes it; whole columns end where a sheet of people's tables has long ended. */
export function gridRange({ rowIndex, columnIndex, rowCount, columnCount }: CellRange): IRange {
  const endRow = rowCount >= maxRows ? 9_999 : rowIndex + rowCount - 1;
  return { startRow: rowIndex, startColumn: columnIndex, endRow, endColumn: columnIndex + columnCount - 1 };
}
