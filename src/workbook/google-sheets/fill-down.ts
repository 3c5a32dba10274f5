/** A reference to a cell of its own row, like `B4` in row 4: letters, and a row number without a dollar sign. */
const reference = /(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3})(\d{1,7})(?![\p{L}\p{N}_.(])/giu;
/** Stands for the number of the row; no formula holds it. */
const ownRow = '\u{F0000}';

/**
 * A formula that says the same in every row of a column: references to its own row stand for whichever row it is.
 *
 * @example rowFormula('A4*2', 3) === rowFormula('A5*2', 4) // -> true
 */
export function rowFormula(formula: string, rowIndex: number): string {
  return outsideTexts(formula, (part) =>
    part.replaceAll(reference, (text, column: string, row: string) =>
      Number(row) === rowIndex + 1 ? column + ownRow : text,
    ),
  );
}

/**
 * The formula of a row.
 *
 * @example fillDown(rowFormula('A4*2', 3), 9) // -> 'A10*2'
 */
export function fillDown(formula: string, rowIndex: number): string {
  return formula.replaceAll(ownRow, String(rowIndex + 1));
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
