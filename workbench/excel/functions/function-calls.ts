import type { CellValue } from '../../../src/grid/cell.ts';

/** What a function of an add-in gave: one value or rows of them. */
export type FunctionResult = readonly (readonly CellValue[])[];

/** A call of a function of an add-in: its arguments as rows of cells; `null` for one that was left out. */
export interface FunctionCall {
  readonly id: string;
  readonly parameters: readonly (readonly (readonly CellValue[])[] | null)[];
  readonly address: string;
  /** The cell that the function stands in. */
  readonly cell: FunctionCell;
}

export interface FunctionCell {
  readonly sheetId: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * Remembers what functions of an add-in gave. The engine asks while it calculates and cannot wait: what is not known yet
 * is noted, called in one go afterwards, and there at the next calculation. Excel shows #BUSY! in between.
 */
export class FunctionCalls {
  readonly #results = new Map<string, FunctionResult>();
  readonly #waiting = new Map<string, FunctionCall>();
  /** Every cell that waits, also where another asked for the same. */
  #cells: FunctionCell[] = [];
  readonly #underway = new Map<number, string>();
  #lastId = 0;

  /** The result of a call, or `undefined` where the add-in has still to be asked. */
  resultOf(call: FunctionCall): FunctionResult | undefined {
    const key = JSON.stringify([call.id, call.parameters]);
    const result = this.#results.get(key);
    if (!result) {
      this.#waiting.set(key, call);
      this.#cells.push(call.cell);
    }
    return result;
  }

  /** Takes the calls that wait, each with the number its answer will bear. */
  takeWaiting(): (FunctionCall & { readonly number: number })[] {
    const calls = [...this.#waiting].map(([key, call]) => {
      this.#lastId += 1;
      this.#underway.set(this.#lastId, key);
      return { ...call, number: this.#lastId };
    });
    this.#waiting.clear();
    return calls;
  }

  /** Takes the cells that wait for answers. */
  takeCells(): readonly FunctionCell[] {
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }

  answer(number: number, result: FunctionResult): void {
    const key = this.#underway.get(number);
    if (key === undefined) return;
    this.#underway.delete(number);
    this.#results.set(key, result);
  }

  get isUnderway(): boolean {
    return this.#underway.size > 0;
  }

  forget(): void {
    this.#results.clear();
  }
}
