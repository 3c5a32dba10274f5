// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the part of itself that is seen
import { memo } from 'preact/compat';
import type { CellArea } from '../../wire/person-action.ts';
import type { RowView, SheetView } from '../../wire/sheet-view.ts';
import { Cell } from './cell.tsx';
import { type Layout, type Stretch, sideWidth } from './layout.ts';

export interface RowProps {
  readonly sheet: SheetView;
  readonly layout: Layout;
  readonly row: number;
  readonly view: RowView | undefined;
  readonly height: number;
  readonly top: number;
  readonly isFrozen: boolean;
  readonly isLastFrozen: boolean;
  readonly frozenColumns: number;
  /** The columns beside the frozen ones that are drawn. */
  readonly start: number;
  readonly end: number;
  /** The selected columns of the row, none where both are 0. */
  readonly selectedStart: number;
  readonly selectedEnd: number;
  /** The column of the active cell, where that is in the row; else -1. */
  readonly active: number;
  /** Changes of the row that are not answered yet, and cells that somebody else changed: as texts, so that equal ones are. */
  readonly pending: ReadonlyMap<number, string> | undefined;
  readonly changed: string;
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** One row of the grid: its number, the frozen cells, and those of the others that are seen. */
export const Row = memo(function Row(props: RowProps) {
  const { layout, row, frozenColumns, start, end } = props;
  const gap = layout.columns.at(start) - layout.columns.at(frozenColumns);
  const changed = new Set(props.changed === '' ? [] : props.changed.split(' ').map(Number));
  const isNamed = props.selectedEnd > 0;
  const cells = (stretch: Stretch, isFrozen: boolean) =>
    Array.from({ length: Math.max(0, stretch.end - stretch.start) }, (_, offset) =>
      cellOf(props, stretch.start + offset, isFrozen, changed),
    );
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell
    <div
      role="row"
      class={`row${props.isFrozen ? ' is-frozen-row' : ''}${props.isLastFrozen ? ' is-last-frozen' : ''}`}
      aria-rowindex={row + 2}
      data-row={row}
      style={{
        top: `${props.top}px`,
        height: `${props.height}px`,
        width: `${sideWidth + layout.columns.total}px`,
      }}
    >
      <div
        role="rowheader"
        class={`side${isNamed ? ' is-named' : ''}`}
        aria-colindex={1}
        data-head="row"
        tabIndex={-1}
      >
        {row + 1}
      </div>
      {cells({ start: 0, end: frozenColumns }, true)}
      {gap > 0 && <div class="gap" role="presentation" style={{ width: `${gap}px` }} />}
      {cells({ start, end }, false)}
    </div>
  );
});

/** The merged cells that a cell belongs to. */
const mergeOf = (sheet: SheetView, row: number, column: number): CellArea | undefined =>
  sheet.merges.find(
    (area) =>
      row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn,
  );

/** What the protection says that keeps the person out of a cell, or null. */
function protectionOf(sheet: SheetView, row: number, column: number): string | null {
  const found = sheet.protections.find(
    (area) =>
      !area.mayEdit &&
      row >= area.startRow &&
      row < area.endRow &&
      column >= area.startColumn &&
      column < area.endColumn,
  );
  return found === undefined ? null : found.description;
}

function cellOf(props: RowProps, column: number, isFrozen: boolean, changed: ReadonlySet<number>) {
  const { sheet, layout, row, view, active } = props;
  const width = layout.columns.size(column);
  if (width === 0) return null;
  const cell = view?.cells[column] ?? null;
  const rule = cell?.rule === undefined ? undefined : sheet.rules[cell.rule];
  const merge = sheet.merges.length > 0 ? mergeOf(sheet, row, column) : undefined;
  const isMerged = merge?.startRow === row && merge.startColumn === column;
  const beside = view?.cells[column + 1];
  return (
    <Cell
      key={column}
      id={cellId(row, column)}
      column={column}
      cell={cell}
      look={sheet.looks[cell?.look ?? 0] ?? {}}
      width={width}
      isLastFrozen={isFrozen && column === props.frozenColumns - 1}
      left={isFrozen ? sideWidth + layout.columns.at(column) : null}
      pending={props.pending?.get(column)}
      isSelected={column >= props.selectedStart && column < props.selectedEnd}
      isActive={column === active}
      isChanged={changed.has(column)}
      mayReach={cell?.kind === undefined && (beside?.text ?? '') === '' && beside?.rule === undefined}
      hasList={rule !== undefined && rule.choices !== null}
      protection={protectionOf(sheet, row, column)}
      merged={
        merge && isMerged
          ? {
              width: layout.columns.at(merge.endColumn) - layout.columns.at(merge.startColumn),
              height: layout.rows.at(merge.endRow) - layout.rows.at(merge.startRow),
            }
          : null
      }
    />
  );
}
