import { type Document, sheetById } from '../state/document.ts';
import type { Sheet } from '../state/sheet.ts';
import { PageRefusal } from './page-refusal.ts';

/** One action of a person: the states around it. */
interface Step {
  readonly before: Document;
  readonly after: Document;
}

/** How many actions a person can take back. */
const keptSteps = 50;

/** What one person did to one spreadsheet, to take back and to do again. */
export class PersonUndo {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }
  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  add(step: Step): void {
    this.done.push(step);
    if (this.done.length > keptSteps) this.done.shift();
    this.undone.length = 0;
  }

  /** Takes the last action back. @returns The draft to publish. @throws PageRefusal where others wrote over it. */
  undo(current: Document, draft: Document): Document {
    return this.turn(this.done, this.undone, current, draft);
  }

  /** Does the action that was taken back last again. */
  redo(current: Document, draft: Document): Document {
    return this.turn(this.undone, this.done, current, draft);
  }

  private turn(from: Step[], to: Step[], current: Document, draft: Document): Document {
    const step = from.pop();
    if (step === undefined) throw new PageRefusal('There is nothing to take back.');
    const { before, after } = step;
    const turned = current === after ? restored(before, draft) : restoredCells(before, after, draft);
    to.push({ before: current, after: turned });
    return turned;
  }
}

/** A whole state put back: nobody wrote since. */
function restored(state: Document, draft: Document): Document {
  const owner = draft.sheets[0]?.owner ?? Symbol('draft');
  return { ...state, sheets: state.sheets.map((sheet) => sheet.fork(owner)) };
}

/** Whether a row stands where it stood: the cells that an action left alone are the same ones. */
function isSameRow(sheet: Sheet, after: Sheet, row: number, changed: ReadonlySet<number>): boolean {
  const [now = [], then = []] = [sheet.cellsOf(row), after.cellsOf(row)];
  if (now === then) return true;
  return then.some((cell, column) => cell !== undefined && !changed.has(column) && cell === now[column]);
}

/** Only the cells of an action put back, beside what others wrote since. */
function restoredCells(before: Document, after: Document, draft: Document): Document {
  const lost = new PageRefusal(
    'Somebody else has changed the spreadsheet since, so this cannot be taken back.',
  );
  if (before.sheets.length !== after.sheets.length) throw lost;
  for (const then of before.sheets) {
    const made = sheetById(after, then.sheetId);
    if (made === undefined) throw lost;
    const now = sheetById(draft, then.sheetId);
    if (made.rowCount !== then.rowCount || made.columnCount !== then.columnCount || made.title !== then.title)
      throw lost;
    const rows = Math.max(then.usedRowCount, made.usedRowCount);
    for (let row = 0; row < rows; row += 1) {
      const [old = [], written = []] = [then.cellsOf(row), made.cellsOf(row)];
      if (old === written) continue;
      const changed = new Set<number>();
      for (let column = 0; column < Math.max(old.length, written.length); column += 1)
        if (old[column] !== written[column]) changed.add(column);
      if (changed.size === 0) continue;
      if (now === undefined || !isSameRow(now, made, row, changed)) throw lost;
      for (const column of changed) {
        if (now.cell(row, column) !== written[column]) throw lost;
        now.setCell(row, column, old[column]);
      }
    }
  }
  return draft;
}
