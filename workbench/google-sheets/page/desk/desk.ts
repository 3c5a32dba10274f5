import type { Person, PersonAction } from '../../wire/person-action.ts';
import type { CellView, SpreadsheetView } from '../../wire/sheet-view.ts';
import { AskError, act, type Look, seeSpreadsheet } from '../ask.ts';
import { keepInAddress } from '../page-place.ts';
import { changedCells, keepRows } from './merge-views.ts';
import { inside, moved, only, type Place, type Selection, selectedArea } from './selection.ts';

/** A cell that is being edited. */
export interface Editor {
  readonly place: Place;
  readonly text: string;
  /** Whether the person types in the cell or in the bar above. */
  readonly where: 'cell' | 'bar';
  /** Whether arrows leave the cell, as after typing over it; else they move in the text. */
  readonly isQuick: boolean;
}

/** What is said to the person. */
export interface Notice {
  readonly kind: 'refusal' | 'warning' | 'news';
  readonly text: string;
}

/** All that the page shows. */
export interface DeskState {
  readonly view: SpreadsheetView;
  readonly selection: Selection;
  readonly editor: Editor | null;
  /** Texts that were typed and not yet answered, by `row:column`. */
  readonly pending: ReadonlyMap<string, string>;
  readonly notice: Notice | null;
  /** Cells that somebody else changed a moment ago, by `row:column`. */
  readonly changed: ReadonlySet<string>;
  /** Counts every wish to have the active cell in sight. */
  readonly scrolls: number;
}

/** How long cells that somebody else changed are marked, in milliseconds. */
const markTime = 4000;

const keyOf = ({ row, column }: Place): string => `${row}:${column}`;

/** One open spreadsheet: what is shown of it, and what the person does. */
export class Desk {
  private now: DeskState;
  private readonly listeners = new Set<() => void>();
  private line: Promise<void> = Promise.resolve();
  private waiting = 0;
  private marks: ReturnType<typeof setTimeout> | undefined;
  /** The column that Enter goes back to after a run of Tabs. */
  private tabColumn: number | null = null;

  constructor(view: SpreadsheetView) {
    const { sheet } = view;
    const active = inside(sheet, { row: Math.min(sheet.frozenRows, sheet.rowCount - 1), column: 0 });
    this.now = {
      view,
      selection: only(active),
      editor: null,
      pending: new Map(),
      notice: null,
      changed: new Set(),
      scrolls: 0,
    };
    keepInAddress(view.person, sheet.sheetId);
  }

  get state(): DeskState {
    return this.now;
  }

  /** Calls back after every change. @returns What ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private set(change: Partial<DeskState>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }

  cell({ row, column }: Place): CellView | null {
    return this.now.view.sheet.rows[row]?.cells[column] ?? null;
  }

  /** What a person edits of a cell. */
  enteredText(place: Place): string {
    const pending = this.now.pending.get(keyOf(place));
    const cell = this.cell(place);
    return pending ?? cell?.entered ?? cell?.text ?? '';
  }

  select(active: Place, end: Place = active): void {
    if (this.now.editor !== null) this.commit(0, 0);
    this.tabColumn = null;
    this.set({ selection: { active, end }, scrolls: this.now.scrolls + 1 });
  }

  /** Selects without bringing anything in sight, as by the mouse. */
  reach(end: Place): void {
    this.set({ selection: { ...this.now.selection, end } });
  }

  /** Selects whole rows or columns, whose far end need not be brought in sight. */
  selectWhole(active: Place, end: Place): void {
    if (this.now.editor !== null) this.commit(0, 0);
    this.set({ selection: { active, end } });
  }

  /** Selects what was pasted, where the sheet reaches that far already. */
  reachFrom(active: Place, end: Place): void {
    this.set({ selection: { active, end: insideGrid(this.now.view, end) } });
  }

  /** Moves the active cell by seen rows and columns. */
  move(down: number, right: number): void {
    const { view, selection } = this.now;
    if (right !== 0) this.tabColumn ??= selection.active.column;
    let from = selection.active;
    if (down !== 0 && this.tabColumn !== null) {
      from = { ...from, column: this.tabColumn };
      this.tabColumn = null;
    }
    this.set({ selection: only(moved(view.sheet, from, down, right)), scrolls: this.now.scrolls + 1 });
  }

  /** Begins to edit the active cell. @param text - What stands there instead of what the cell holds. */
  edit(where: Editor['where'], text?: string): void {
    const { editor, selection } = this.now;
    if (editor !== null) {
      if (editor.where !== where) this.set({ editor: { ...editor, where, isQuick: false } });
      return;
    }
    const place = selection.active;
    const shown = text ?? this.enteredText(place);
    this.set({
      selection: only(place),
      editor: { place, text: shown, where, isQuick: text !== undefined },
      notice: null,
      scrolls: this.now.scrolls + 1,
    });
  }

  type(text: string): void {
    const { editor } = this.now;
    if (editor !== null) this.set({ editor: { ...editor, text } });
  }

  /** Lets the arrows move in the text from now on. */
  editWithin(): void {
    const { editor } = this.now;
    if (editor !== null) this.set({ editor: { ...editor, isQuick: false } });
  }

  cancel(): void {
    this.set({ editor: null });
  }

  /** Ends editing, writes where something was changed, and moves on. */
  commit(down: number, right: number): void {
    const { editor } = this.now;
    if (editor === null) return;
    const { place, text } = editor;
    const isChanged = text !== this.enteredText(place);
    this.set({ editor: null });
    if (isChanged) this.write(place, [[text]]);
    if (down !== 0 || right !== 0) this.move(down, right);
  }

  /** Writes texts from a cell on, as typed. */
  write(place: Place, rows: readonly (readonly string[])[]): void {
    const pending = new Map(this.now.pending);
    rows.forEach((row, down) => {
      row.forEach((text, right) => {
        pending.set(keyOf({ row: place.row + down, column: place.column + right }), text);
      });
    });
    this.set({ pending });
    const { sheetId } = this.now.view.sheet;
    this.do({ kind: 'type', sheetId, rowIndex: place.row, columnIndex: place.column, rows });
  }

  /** Empties the selected cells. */
  clear(): void {
    const { view, selection } = this.now;
    this.do({ kind: 'clear', sheetId: view.sheet.sheetId, ...selectedArea(selection) });
  }

  private look(): Look {
    const { id, person, sheet } = this.now.view;
    return { id, person, sheetId: sheet.sheetId };
  }

  /** Does something, after all that was done before. */
  do(action: PersonAction): void {
    if (this.now.editor !== null) this.commit(0, 0);
    // The person who did it, even where the page has changed hands before it is sent.
    const look = this.look();
    this.waiting += 1;
    this.line = this.line.then(async () => {
      try {
        const { view, refusal, warning } = await act(look, action);
        this.waiting -= 1;
        this.take(view, look);
        const text = refusal ?? warning;
        const kind = refusal === null ? 'warning' : 'refusal';
        this.set({ notice: text === null ? null : { kind, text } });
      } catch (error) {
        this.waiting -= 1;
        this.fail(error);
      }
      if (this.waiting === 0) this.set({ pending: new Map() });
    });
  }

  /** Takes a view over, unless the person has turned to something else since it was asked for. */
  private take(view: SpreadsheetView, asked: Look): void {
    const now = this.look();
    const isElsewhere = now.sheetId !== asked.sheetId || now.person !== asked.person;
    if (isElsewhere) return;
    const kept = keepRows(this.now.view, view);
    const isOther = kept.sheet.sheetId !== this.now.view.sheet.sheetId;
    const { selection, editor, scrolls } = this.now;
    const start = { row: Math.min(kept.sheet.frozenRows, kept.sheet.rowCount - 1), column: 0 };
    this.set({
      view: kept,
      selection: isOther
        ? only(inside(kept.sheet, start))
        : { active: inside(kept.sheet, selection.active), end: insideGrid(kept, selection.end) },
      ...(isOther && { editor: null, changed: new Set(), pending: new Map(), scrolls: scrolls + 1 }),
      ...(editor !== null && editor.place.row >= kept.sheet.rowCount && { editor: null }),
    });
    keepInAddress(kept.person, kept.sheet.sheetId);
    document.title = `${kept.title} - stand-in for Google Sheets`;
  }

  private fail(error: unknown): void {
    if (!(error instanceof AskError)) throw error;
    this.set({ notice: { kind: 'refusal', text: error.message } });
  }

  /** Asks whether somebody else changed something, and marks what. */
  async refresh(): Promise<void> {
    if (this.waiting > 0) return;
    const look = this.look();
    const before = this.now.view;
    const answer = await seeSpreadsheet(look, before.version);
    // What was done meanwhile is answered by itself.
    if ('isUnchanged' in answer || this.waiting > 0 || this.now.view !== before) return;
    this.take(answer, look);
    this.mark(before, this.now.view);
  }

  private mark(before: SpreadsheetView, after: SpreadsheetView): void {
    const { count, marks } = changedCells(before.sheet, after.sheet);
    const who = after.lastWriter?.account ?? 'Somebody else';
    const text =
      count === 0
        ? `${who} changed the spreadsheet.`
        : `${who} changed ${count === 1 ? 'one cell' : `${count} cells`} of this sheet.`;
    this.set({ changed: marks, notice: { kind: 'news', text } });
    clearTimeout(this.marks);
    this.marks = setTimeout(() => {
      const { notice } = this.now;
      this.set({ changed: new Set(), notice: notice?.kind === 'news' ? null : notice });
    }, markTime);
  }

  /** Shows another sheet, or the same as another person. */
  async turn(change: { readonly sheetId?: number; readonly person?: Person }): Promise<void> {
    if (this.now.editor !== null) this.commit(0, 0);
    await this.line;
    const look = { ...this.look(), ...change };
    try {
      const view = await seeSpreadsheet(look, null);
      if ('isUnchanged' in view) return;
      this.set({ view: { ...this.now.view, person: look.person }, notice: null });
      this.take(view, this.look());
    } catch (error) {
      this.fail(error);
    }
  }

  say(notice: Notice | null): void {
    this.set({ notice });
  }
}

/** The far corner of a selection, cut to the sheet; it may lie in what is hidden. */
const insideGrid = ({ sheet }: SpreadsheetView, { row, column }: Place): Place => ({
  row: Math.min(row, sheet.rowCount - 1),
  column: Math.min(column, sheet.columns.length - 1),
});
