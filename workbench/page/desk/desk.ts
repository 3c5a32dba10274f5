import { RegisterOtherFormulaService } from '@univerjs/engine-formula';
import { isFormula } from '../../../src/grid/cell.ts';
import { ExcelBook } from '../../excel/book/excel-book.ts';
import type { FunctionMetadata } from '../../excel/host-core.ts';
import { UniverBook } from '../../excel/univer/univer-book.ts';
import type { OpenedWorkbook } from '../../wire/opened-workbook.ts';
import { fillScreenBook } from '../grid/fill-screen-book.ts';
import { type FunctionsJson, functionDescriptions } from '../grid/function-descriptions.ts';
import { labelGrid } from '../grid/label-grid.ts';
import { Mirror } from '../grid/mirror.ts';
import { whenPainted } from '../grid/painted.ts';
import { hearPersonEdits } from '../grid/person-edits.ts';
import { shareMoves } from '../grid/person-moves.ts';
import { screen } from '../grid/screen.ts';
import { readTypedCells } from '../grid/typed-cells.ts';
import { UndoRequests } from '../grid/undo-requests.ts';
import { workbookData } from '../grid/workbook-data.ts';
import { addInServices, visibilityEntry } from '../pane/add-in-services.ts';
import type { PaneFrame } from '../pane/pane-frame.ts';
import { PageHost } from './page-host.ts';

const namespace = 'HWB';

/** What a desk is set up with. */
export interface DeskOptions {
  readonly container: HTMLElement;
  readonly opened: OpenedWorkbook;
  readonly functions: FunctionsJson & FunctionMetadata;
  readonly pane: PaneFrame;
  readonly isPaneShown: () => boolean;
  readonly showPane: (isShown: boolean) => void;
}

/** One workbook on the screen, with the host that the add-in works through. */
export class Desk {
  readonly book: ExcelBook;
  readonly host: PageHost;
  /** Resolves when the grid has drawn its cells. */
  readonly painted: Promise<void>;
  /** Sheets whose looks a person or the add-in has changed. */
  readonly restyled = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #rulesTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ container, opened, functions, pane, isPaneShown, showPane }: DeskOptions) {
    const descriptions = functionDescriptions(namespace, functions);
    const engine = new UniverBook(
      screen({ container, workbook: workbookData(opened), functions: descriptions }),
    );
    this.painted = whenPainted(engine);
    void this.painted.then(() => labelGrid(container));
    this.book = new ExcelBook(engine);
    fillScreenBook(this.book, opened);
    const { settings } = this.book;
    this.host = new PageHost(this.book, addInServices({ isShown: isPaneShown, show: showPane, settings }));
    this.host.registerFunctions(namespace, functions);
    if (opened.sheets.every(hasValues)) this.book.trustValues();
    this.#showChanges();
    this.#serve(pane);
  }

  /** Calls back after every change of the workbook, whoever made it. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Tells the add-in that its pane was shown or hidden. */
  tellVisibility(isShown: boolean): void {
    this.host.send([visibilityEntry(isShown)]);
  }

  #serve(pane: PaneFrame): void {
    this.host.native.onMessageFromHost = (text) => pane.answer(text);
    pane.serve({
      request: (text) => this.host.native.sendMessageToHost(text),
      settings: (settings) => {
        this.book.settings.clear();
        for (const [name, value] of Object.entries(settings)) this.book.settings.set(name, value);
      },
    });
  }

  #showChanges(): void {
    const mirror = new Mirror(this.book);
    const undo = new UndoRequests(this.book);
    this.host.onSettled = () => {
      undo.endRequest();
      mirror.show();
      this.#tell();
    };
    this.book.engine.onWaitingRules = () => {
      clearTimeout(this.#rulesTimer);
      this.#rulesTimer = setTimeout(() => void this.host.settle(), 0);
    };
    readTypedCells(this.book);
    shareMoves(this.book);
    hearPersonEdits(this.book, {
      edited: () => {
        this.#tell();
        void this.host.settle();
      },
      restyled: (sheetId) => this.restyled.add(sheetId),
    });
    // The cells are there at once; what lies over them comes when they have been drawn.
    void this.painted.then(() => {
      mirror.show();
      // The engine holds the formulas of rules back until it is told that cells are calculated.
      this.book.engine.univer.__getInjector().get(RegisterOtherFormulaService).calculateStarted$.next(true);
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether every formula of a sheet came with its value, as it does where Excel or we saved it. */
function hasValues({ rows }: OpenedWorkbook['sheets'][number]): boolean {
  return rows.every((row) => row.every((cell) => !isFormula(cell) || cell.value !== null));
}
