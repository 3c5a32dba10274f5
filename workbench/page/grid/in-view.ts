import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { CellRange } from '../../../src/grid/address.ts';
import { type UniverBook, unitId } from '../../excel/univer/univer-book.ts';

/** Whether the first cell of a range of the sheet in front is drawn now, in the frozen or the scrolled part. */
export function isInView(engine: UniverBook, { rowIndex, columnIndex }: CellRange): boolean {
  const render = engine.univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const drawn = [...(skeleton?.getVisibleRanges()?.values() ?? [])];
  return drawn.some(
    ({ startRow, endRow, startColumn, endColumn }) =>
      startRow <= rowIndex && rowIndex <= endRow && startColumn <= columnIndex && columnIndex <= endColumn,
  );
}
