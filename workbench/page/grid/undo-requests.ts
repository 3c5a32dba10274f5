import { IUndoRedoService } from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from '@univerjs/sheets';
import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { unitId } from '../../excel/univer/univer-book.ts';

interface Step {
  readonly id: string;
  readonly params: object;
}

/** Lets Ctrl+Z take back what the add-in wrote into cells: all of a request in one step, as in Excel. */
export class UndoRequests {
  readonly #book: ExcelBook;
  #undo: Step[] = [];
  #redo: Step[] = [];

  constructor(book: ExcelBook) {
    this.#book = book;
    const injector = book.engine.univer.__getInjector();
    book.engine.beforeRun = (id, params) => {
      if (id !== SetRangeValuesMutation.id) return;
      // What stands there is copied: the engine changes cells in place.
      const before = injector.invoke((accessor) =>
        SetRangeValuesUndoMutationFactory(accessor, params as ISetRangeValuesMutationParams),
      );
      this.#undo.unshift({ id, params: structuredClone(before) });
      this.#redo.push({ id, params: structuredClone(params) });
    };
  }

  /** Ends a request: what it wrote since the last one becomes one step. */
  endRequest(): void {
    if (this.#undo.length === 0) return;
    const service = this.#book.engine.univer.__getInjector().get(IUndoRedoService);
    service.pushUndoRedo({ unitID: unitId, undoMutations: this.#undo, redoMutations: this.#redo });
    this.#undo = [];
    this.#redo = [];
  }
}
