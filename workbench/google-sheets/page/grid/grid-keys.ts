import type { Desk } from '../desk/desk.ts';
import { jumped, moved, type Place } from '../desk/selection.ts';

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** How the keys of a grid are answered. */
interface KeyAnswers {
  /** How many rows are seen at once. */
  readonly pageRows: () => number;
  readonly openMenu: () => void;
}

/** Answers a key that is pressed in the grid while no cell is edited. @returns Whether it meant something. */
export function answerKey(desk: Desk, event: KeyboardEvent, answers: KeyAnswers): boolean {
  const { key, shiftKey, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const { view, selection } = desk.state;
  const { sheet } = view;
  const from = shiftKey ? selection.end : selection.active;
  const go = (place: Place) => (shiftKey ? desk.select(selection.active, place) : desk.select(place));
  const arrow = arrows[key];
  if (arrow !== undefined) {
    if (altKey) {
      if (key !== 'ArrowDown') return false;
      desk.edit('cell');
      return true;
    }
    const [down, right] = arrow;
    go(isControl ? jumped(sheet, from, down, right) : moved(sheet, from, down, right));
    return true;
  }
  if (isControl && !altKey) return answerControl(desk, event, go);
  switch (key) {
    case 'Enter':
      desk.edit('cell');
      return true;
    case 'F2':
      desk.edit('cell');
      return true;
    case 'Tab':
      desk.move(0, shiftKey ? -1 : 1);
      return true;
    case 'Delete':
    case 'Backspace':
      desk.clear();
      return true;
    case 'Home':
      go({ row: from.row, column: moved(sheet, { row: 0, column: -1 }, 0, 1).column });
      return true;
    case 'End':
      go({ row: from.row, column: Math.max(0, (sheet.rows[from.row]?.cells.length ?? 1) - 1) });
      return true;
    case 'PageDown':
    case 'PageUp':
      go(moved(sheet, from, (key === 'PageDown' ? 1 : -1) * answers.pageRows(), 0));
      return true;
    case 'F10':
      if (!shiftKey) return false;
      answers.openMenu();
      return true;
    case 'ContextMenu':
      answers.openMenu();
      return true;
    default:
      if ([...key].length !== 1 || altKey) return false;
      desk.edit('cell', key);
      return true;
  }
}

function answerControl(desk: Desk, event: KeyboardEvent, go: (place: Place) => void): boolean {
  const { sheet } = desk.state.view;
  const lastRow = Math.max(0, sheet.rows.length - 1);
  switch (event.key.toLowerCase()) {
    case 'z':
      desk.do({ kind: event.shiftKey ? 'redo' : 'undo' });
      return true;
    case 'y':
      desk.do({ kind: 'redo' });
      return true;
    case 'a':
      desk.select({ row: 0, column: 0 }, { row: sheet.rowCount - 1, column: sheet.columns.length - 1 });
      return true;
    case 'home':
      go(moved(sheet, { row: -1, column: -1 }, 1, 1));
      return true;
    case 'end':
      go({ row: lastRow, column: Math.max(0, ...sheet.rows.map(({ cells }) => cells.length - 1)) });
      return true;
    default:
      return false;
  }
}
