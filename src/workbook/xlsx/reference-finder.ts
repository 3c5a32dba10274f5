import { type CellRange, formatRange } from '../../grid/address.ts';
import { isFormula } from '../../grid/cell.ts';
import { rangesOverlap } from '../../grid/range-overlap.ts';
import { formulaReferences } from './formula-references.ts';
import type { OpenSheet } from './open-sheet.ts';
import type { DefinedName } from './workbook-part.ts';

interface Reference {
  readonly range: CellRange;
  /** Where the formula stands, for people. */
  readonly place: string;
}

/** Finds formulas that name cells by their addresses: those are not moved along when cells move in a file. */
export class ReferenceFinder {
  readonly #sheets: readonly OpenSheet[];
  readonly #definedNames: readonly DefinedName[];
  #bySheet: Map<string, Reference[]> | undefined;

  /** @param sheets - All sheets of the workbook; none is looked into before the first question. */
  constructor(sheets: readonly OpenSheet[], definedNames: readonly DefinedName[]) {
    this.#sheets = sheets;
    this.#definedNames = definedNames;
  }

  /**
   * A reference that would be wrong after cells moved. One that spans all rows that move still spans what it did.
   *
   * @returns A phrase for people; `undefined` when there is none.
   */
  find(sheet: string, moved: CellRange): string | undefined {
    this.#bySheet ??= this.#collect();
    const last = moved.rowIndex + moved.rowCount;
    const found = this.#bySheet.get(sheet.toLowerCase())?.find(({ range }) => {
      const spansAll = range.rowIndex <= moved.rowIndex && range.rowIndex + range.rowCount >= last;
      return rangesOverlap(range, moved) && !spansAll;
    });
    return found && `${found.place} refers to ${sheet}!${formatRange(found.range)}, which would move`;
  }

  #collect(): Map<string, Reference[]> {
    const bySheet = new Map<string, Reference[]>();
    const add = (formula: string, ownSheet: string, place: string) => {
      for (const { sheet, range } of formulaReferences(formula)) {
        const key = (sheet ?? ownSheet).toLowerCase();
        const references = bySheet.get(key) ?? [];
        references.push({ range, place });
        bySheet.set(key, references);
      }
    };
    for (const sheet of this.#sheets) {
      if (!sheet.hasCells) continue;
      const place = `a formula on ${sheet.name}`;
      for (const row of sheet.part.cells.rows) {
        for (const cell of row) if (isFormula(cell)) add(cell.formula, sheet.name, place);
      }
    }
    for (const { name, formula } of this.#definedNames) {
      // Print areas and filters are Excel's own: they only say what is shown.
      if (!name.startsWith('_xlnm.')) add(formula, '', `the name ${name}`);
    }
    return bySheet;
  }
}
