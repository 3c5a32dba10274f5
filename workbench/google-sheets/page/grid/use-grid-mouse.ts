import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';
import { holds, type Place, selectedArea } from '../desk/selection.ts';
import type { Layout } from './layout.ts';

/** What of the grid lies under the mouse. */
type Target =
  | { readonly kind: 'cell' | 'list'; readonly place: Place }
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'grip'; readonly index: number }
  | { readonly kind: 'all' };

const numberOf = (element: Element | null, name: string): number | null => {
  const text = element?.getAttribute(name);
  return text == null ? null : Number(text);
};

function targetOf(event: Event): Target | null {
  const { target } = event;
  if (!(target instanceof Element)) return null;
  const grip = numberOf(target.closest('[data-grip]'), 'data-grip');
  if (grip !== null) return { kind: 'grip', index: grip };
  const row = numberOf(target.closest('[data-row]'), 'data-row');
  const column = numberOf(target.closest('[data-column]'), 'data-column');
  const head = target.closest('[data-head]')?.getAttribute('data-head');
  if (head === 'all') return { kind: 'all' };
  if (head === 'column' && column !== null) return { kind: 'column', index: column };
  if (head === 'row' && row !== null) return { kind: 'row', index: row };
  if (row === null || column === null) return null;
  return { kind: target.closest('[data-list]') ? 'list' : 'cell', place: { row, column } };
}

/** What the mouse does in the grid: selects, reaches, sizes columns, edits. */
export function useGridMouse(desk: Desk, layout: Layout, scroller: RefObject<HTMLElement | null>) {
  const isDragging = useRef<'cell' | 'row' | 'column' | null>(null);
  const sizing = useRef<{ readonly column: number; readonly from: number } | null>(null);

  useEffect(() => {
    const release = (event: MouseEvent) => {
      isDragging.current = null;
      if (sizing.current === null) return;
      const { column, from } = sizing.current;
      sizing.current = null;
      const by = Math.round(event.clientX - from);
      if (by === 0) return;
      const pixels = Math.max(20, Math.min(2000, layout.columns.size(column) + by));
      desk.do({ kind: 'resize', sheetId: desk.state.view.sheet.sheetId, columnIndex: column, pixels });
    };
    globalThis.addEventListener('mouseup', release);
    return () => globalThis.removeEventListener('mouseup', release);
  }, [desk, layout]);

  const selectTarget = (target: Target, isReaching: boolean) => {
    const { sheet } = desk.state.view;
    const lastRow = sheet.rowCount - 1;
    const lastColumn = sheet.columns.length - 1;
    const { active } = desk.state.selection;
    if (target.kind === 'all') desk.selectWhole({ row: 0, column: 0 }, { row: lastRow, column: lastColumn });
    else if (target.kind === 'row')
      desk.selectWhole(
        { row: isReaching ? active.row : target.index, column: 0 },
        { row: target.index, column: lastColumn },
      );
    else if (target.kind === 'column')
      desk.selectWhole(
        { row: 0, column: isReaching ? active.column : target.index },
        { row: lastRow, column: target.index },
      );
    else if (target.kind !== 'grip') {
      if (isReaching) desk.select(active, target.place);
      else desk.select(target.place);
    }
  };

  return {
    press: (event: MouseEvent) => {
      if (event.button !== 0) return;
      const target = targetOf(event);
      if (target === null) return;
      event.preventDefault();
      scroller.current?.focus({ preventScroll: true });
      if (target.kind === 'grip') {
        sizing.current = { column: target.index, from: event.clientX };
        return;
      }
      selectTarget(target, event.shiftKey);
      if (target.kind === 'list') desk.edit('cell');
      else if (target.kind !== 'all') isDragging.current = target.kind;
    },
    move: (event: MouseEvent) => {
      if (isDragging.current === null) return;
      const target = targetOf(event);
      if (target === null) return;
      const { end } = desk.state.selection;
      if (isDragging.current === 'cell' && (target.kind === 'cell' || target.kind === 'list')) {
        if (end.row !== target.place.row || end.column !== target.place.column) desk.reach(target.place);
      } else if (isDragging.current === 'row' && target.kind === 'row') {
        if (end.row !== target.index) desk.reach({ ...end, row: target.index });
      } else if (isDragging.current === 'column' && target.kind === 'column') {
        if (end.column !== target.index) desk.reach({ ...end, column: target.index });
      }
    },
    pressTwice: (event: MouseEvent) => {
      if (targetOf(event)?.kind === 'cell') desk.edit('cell');
    },
    /** Selects what the menu is opened on, unless it is selected already. */
    aim: (event: MouseEvent) => {
      const target = targetOf(event);
      if (target === null || target.kind === 'grip') return;
      const area = selectedArea(desk.state.selection);
      const isHeld =
        target.kind === 'cell' || target.kind === 'list'
          ? holds(area, target.place)
          : target.kind === 'row'
            ? target.index >= area.startRow && target.index < area.endRow
            : target.kind === 'column' && target.index >= area.startColumn && target.index < area.endColumn;
      if (!isHeld) selectTarget(target, false);
    },
  };
}
