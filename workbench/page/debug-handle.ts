import type { CellValue } from '../../src/grid/cell.ts';
import { fullAddress, placeOfAddress } from '../excel/objects/range-place.ts';
import type { Traffic } from '../excel/protocol/traffic.ts';
import type { Desk } from './desk/desk.ts';
import { isInView } from './grid/in-view.ts';
import type { PaneFrame } from './pane/pane-frame.ts';

/** What tests may ask of the page: `window.hwbWorkbench`. It reads, and changes nothing. */
interface DebugHandle {
  /** What a cell shows, by an address like `Actions!C5`. */
  readonly cell: (address: string) => CellValue;
  /** The formula of a cell with its "=", or `null` where it has none. */
  readonly formula: (address: string) => string | null;
  /** The selected range, like `Actions!C5`. */
  readonly selection: () => string;
  /** Whether a cell is on the screen: on the sheet in front, and scrolled to. */
  readonly isInView: (address: string) => boolean;
  /** Round trips and bytes between the add-in and the host so far. */
  readonly traffic: () => Traffic;
  /** Resolves when the grid is drawn and the pane loaded, with the milliseconds since the page was opened. */
  readonly ready: Promise<number>;
  /** Resolves when everything that is being calculated has been. */
  readonly settled: () => Promise<void>;
}

/** Puts the handle on the window. */
export function showDebugHandle({ book, host, painted }: Desk, pane: PaneFrame): void {
  const locate = (address: string) => placeOfAddress(book, book.sheet(book.selection.sheetId), address);
  const find = (address: string) => {
    const { sheet, range } = locate(address);
    return { grid: sheet.grid, range };
  };
  const handle: DebugHandle = {
    cell: (address) => {
      const { grid, range } = find(address);
      return grid.shown(range.rowIndex, range.columnIndex);
    },
    formula: (address) => {
      const { grid, range } = find(address);
      const cell = grid.cell(range.rowIndex, range.columnIndex);
      return typeof cell === 'object' && cell !== null && 'formula' in cell ? `=${cell.formula}` : null;
    },
    selection: () =>
      fullAddress({ book, sheet: book.sheet(book.selection.sheetId), range: book.selection.range }),
    isInView: (address) => {
      const { sheet, range } = locate(address);
      return sheet.id === book.selection.sheetId && isInView(book.engine, range);
    },
    traffic: () => host.traffic,
    ready: Promise.all([painted, pane.loaded]).then(() => {
      performance.mark('hwb-ready');
      return performance.now();
    }),
    settled: () => host.settle(),
  };
  Object.defineProperty(window, 'hwbWorkbench', { value: Object.freeze(handle) });
}
