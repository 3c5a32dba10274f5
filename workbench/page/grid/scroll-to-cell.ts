import { ICommandService, type IRange } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { ScrollCommand, SheetScrollManagerService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { UniverBook } from '../../excel/univer/univer-book.ts';
import { unitId } from '../../excel/univer/univer-book.ts';

/** The part of the grid that scrolls: what is neither heading nor frozen. */
const scrolled = 'viewMain';

/**
 * Brings a cell into view, in the sheet that is in front.
 *
 * The grid's own command measures the way in rows of the frozen part, and so misses where rows differ in height; here it
 * is measured in pixels from the first row that scrolls.
 */
export function scrollToCell({ univer, workbook }: UniverBook, { startRow, startColumn }: IRange): void {
  const injector = univer.__getInjector();
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render?.scene.getViewport(scrolled);
  const freeze = workbook.getActiveSheet()?.getFreeze();
  if (!render || !skeleton || !viewport || !freeze) return;
  const state = render.with(SheetScrollManagerService).getCurrentScrollState();
  const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton;
  const top = offset(
    { edges: rows, at: startRow, frozen: freeze.startRow, room: viewport.height ?? 0 },
    edge(rows, state?.sheetViewStartRow ?? 0) + (state?.offsetY ?? 0),
  );
  const left = offset(
    { edges: columns, at: startColumn, frozen: freeze.startColumn, room: viewport.width ?? 0 },
    edge(columns, state?.sheetViewStartColumn ?? 0) + (state?.offsetX ?? 0),
  );
  injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartRow: 0,
    sheetViewStartColumn: 0,
    offsetX: left,
    offsetY: top,
  });
}

interface Line {
  /** Where each row or column ends, in pixels from the first. */
  readonly edges: readonly number[];
  readonly at: number;
  /** The first row or column that scrolls; -1 where nothing is frozen. */
  readonly frozen: number;
  /** Pixels between the edges of the part that scrolls. */
  readonly room: number;
}

/** How far to scroll: as far as now where the row or column is in view whole, else so that it stands a quarter down. */
function offset({ edges, at, frozen, room }: Line, now: number): number {
  const first = Math.max(0, frozen);
  if (at < first) return now;
  const start = edge(edges, at) - edge(edges, first);
  const end = edge(edges, at + 1) - edge(edges, first);
  return start >= now && end <= now + room ? now : Math.max(0, start - room / 4);
}

/** Where a row or column begins. */
function edge(edges: readonly number[], at: number): number {
  return at <= 0 ? 0 : (edges[Math.min(at, edges.length) - 1] ?? 0);
}
