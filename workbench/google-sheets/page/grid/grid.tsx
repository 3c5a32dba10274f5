// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the part of itself that is seen
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Desk, DeskState } from '../desk/desk.ts';
import { type Place, selectedArea } from '../desk/selection.ts';
import { CellEditor } from './cell-editor.tsx';
import { clipboardCells, clipboardText } from './clipboard.ts';
import { answerKey } from './grid-keys.ts';
import { Heads } from './heads.tsx';
import {
  drawnPart,
  frozenIn,
  headHeight,
  type Layout,
  layoutOf,
  scrollTo,
  sideWidth,
  type Window,
} from './layout.ts';
import { cellId, Row } from './row.tsx';
import { useGridMouse } from './use-grid-mouse.ts';

interface GridProps {
  readonly desk: Desk;
  readonly state: DeskState;
  /** Opens the menu of the selected cells at a point of the window. */
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
}

const unseen: Window = { left: 0, top: 0, width: 1200, height: 700 };

/** The cells of a sheet: only those that are seen are drawn. */
export function Grid({ desk, state, onMenu }: GridProps) {
  const { view, selection, editor } = state;
  const { sheet } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState<Window>(unseen);
  const layout = useMemo(() => layoutOf(sheet), [sheet]);
  const area = selectedArea(selection);
  const { active } = selection;

  const measure = () => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    setWindow((before) =>
      before.left === scrollLeft &&
      before.top === scrollTop &&
      before.width === clientWidth &&
      before.height === clientHeight
        ? before
        : { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight },
    );
  };
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  // What is to be seen is brought into sight once for every wish: not while the person scrolls.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || state.scrolls === 0) return;
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = element;
    const wanted = scrollTo(layout, { left, top, width, height }, editor ? active : selection.end);
    if (wanted.left !== left || wanted.top !== top) element.scrollTo(wanted);
    measure();
  }, [state.scrolls]);
  const focus = () => scroller.current?.focus({ preventScroll: true });
  useEffect(focus, [sheet.sheetId]);

  const mouse = useGridMouse(desk, layout, scroller);
  const frozen = frozenIn(layout, window);
  const part = drawnPart(layout, window);
  const byRow = useMemo(() => pendingByRow(state.pending), [state.pending]);
  const marks = useMemo(() => marksByRow(state.changed), [state.changed]);

  const row = (index: number, isFrozen: boolean) => {
    const isSelected = index >= area.startRow && index < area.endRow;
    return (
      <Row
        key={index}
        sheet={sheet}
        layout={layout}
        row={index}
        view={sheet.rows[index]}
        height={layout.rows.size(index)}
        top={headHeight + layout.rows.at(index)}
        isFrozen={isFrozen}
        isLastFrozen={isFrozen && index === frozen.rows - 1}
        frozenColumns={frozen.columns}
        start={part.columns.start}
        end={part.columns.end}
        selectedStart={isSelected ? area.startColumn : 0}
        selectedEnd={isSelected ? area.endColumn : 0}
        active={active.row === index ? active.column : -1}
        pending={byRow.get(index)}
        changed={marks.get(index) ?? ''}
      />
    );
  };
  const rows = (start: number, end: number, isFrozen: boolean) => {
    const list = [];
    for (let index = start; index < end; index += 1)
      if (layout.rows.size(index) > 0) list.push(row(index, isFrozen));
    return list;
  };
  const isDrawn =
    (active.row < frozen.rows || (active.row >= part.rows.start && active.row < part.rows.end)) &&
    (active.column < frozen.columns ||
      (active.column >= part.columns.start && active.column < part.columns.end));

  const press = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.isComposing) return;
    const pageRows = () => Math.max(1, Math.floor((window.height - headHeight) / 24) - 1);
    const openMenu = () => onMenu(pointOf(scroller.current, active));
    if (answerKey(desk, event, { pageRows, openMenu })) event.preventDefault();
  };
  const copy = (event: ClipboardEvent) => {
    if (event.target !== scroller.current) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', clipboardText(sheet, area));
    if (event.type === 'cut') desk.clear();
  };
  const paste = (event: ClipboardEvent) => {
    if (event.target !== scroller.current) return;
    event.preventDefault();
    pasteTexts(desk, event.clipboardData?.getData('text/plain') ?? '');
  };

  const rule = desk.cell(active)?.rule;
  return (
    <div class="grid-area">
      <div
        ref={scroller}
        class="grid"
        role="grid"
        tabIndex={0}
        aria-label="Cells"
        aria-description="F6 leaves the cells, F2 edits one, Shift F10 opens the menu."
        aria-rowcount={sheet.rowCount + 1}
        aria-colcount={sheet.columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={isDrawn ? cellId(active.row, active.column) : undefined}
        onScroll={measure}
        onKeyDown={press}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
        onMouseDown={mouse.press}
        onMouseMove={mouse.move}
        onDblClick={mouse.pressTwice}
        onContextMenu={(event) => {
          event.preventDefault();
          mouse.aim(event);
          onMenu({ x: event.clientX, y: event.clientY });
        }}
      >
        <div
          class="canvas"
          role="presentation"
          style={{
            width: `${sideWidth + layout.columns.total + 40}px`,
            height: `${headHeight + layout.rows.total + 40}px`,
          }}
        >
          <Heads
            layout={layout}
            frozenColumns={frozen.columns}
            start={part.columns.start}
            end={part.columns.end}
            selectedStart={area.startColumn}
            selectedEnd={area.endColumn}
            filtered={Object.keys(sheet.filter?.hidden ?? {}).join(' ')}
          />
          {rows(0, frozen.rows, true)}
          {rows(part.rows.start, part.rows.end, false)}
        </div>
      </div>
      {editor !== null && (
        <CellEditor
          key={`${editor.place.row}:${editor.place.column}`}
          desk={desk}
          editor={editor}
          rule={rule === undefined ? undefined : sheet.rules[rule]}
          box={boxOf(layout, window, editor.place)}
          area={window}
          onEnd={focus}
        />
      )}
    </div>
  );
}

/** Where a cell lies in the area of the grid, in pixels: never outside. */
function boxOf(layout: Layout, window: Window, { row, column }: Place) {
  const frozen = frozenIn(layout, window);
  const left = sideWidth + layout.columns.at(column) - (column < frozen.columns ? 0 : window.left);
  const top = headHeight + layout.rows.at(row) - (row < frozen.rows ? 0 : window.top);
  return {
    left: Math.max(0, Math.min(left, window.width - 60)),
    top: Math.max(0, Math.min(top, window.height - 30)),
    width: layout.columns.size(column),
    height: layout.rows.size(row),
  };
}

function pointOf(scroller: HTMLElement | null, { row, column }: Place) {
  const box = (document.getElementById(cellId(row, column)) ?? scroller)?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 12, y: (box?.top ?? 0) + 12 };
}

function pendingByRow(
  pending: ReadonlyMap<string, string>,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const [key, text] of pending) {
    const [row = 0, column = 0] = key.split(':').map(Number);
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells.set(column, text));
  }
  return rows;
}

function marksByRow(changed: ReadonlySet<string>): ReadonlyMap<number, string> {
  const rows = new Map<number, string>();
  for (const key of changed) {
    const [row = 0, column = 0] = key.split(':').map(Number);
    const before = rows.get(row);
    rows.set(row, before === undefined ? String(column) : `${before} ${column}`);
  }
  return rows;
}

/** Writes what was copied: one text into every selected cell, a table from the selection's corner on. */
function pasteTexts(desk: Desk, text: string): void {
  if (text === '') return;
  const cells = clipboardCells(text);
  const { selection } = desk.state;
  const area = selectedArea(selection);
  const [first] = cells;
  const isOne = cells.length === 1 && first?.length === 1;
  const corner = { row: area.startRow, column: area.startColumn };
  if (isOne && !holdsOne(area)) {
    const line = Array.from({ length: area.endColumn - area.startColumn }, () => first[0] ?? '');
    desk.write(
      corner,
      Array.from({ length: area.endRow - area.startRow }, () => line),
    );
    return;
  }
  desk.write(corner, cells);
  const width = Math.max(...cells.map((row) => row.length));
  desk.reachFrom(corner, { row: corner.row + cells.length - 1, column: corner.column + width - 1 });
}

const holdsOne = (area: ReturnType<typeof selectedArea>) =>
  area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;
