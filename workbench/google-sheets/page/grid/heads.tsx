// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only the part of itself that is seen
import { memo } from 'preact/compat';
import { columnLetters } from '../../a1/column-letters.ts';
import { type Layout, sideWidth } from './layout.ts';

interface HeadsProps {
  readonly layout: Layout;
  readonly frozenColumns: number;
  readonly start: number;
  readonly end: number;
  readonly selectedStart: number;
  readonly selectedEnd: number;
  /** The columns by which rows are hidden, as a text. */
  readonly filtered: string;
}

/** The letters of the columns. */
export const Heads = memo(function Heads(props: HeadsProps) {
  const { layout, frozenColumns, start, end } = props;
  const gap = layout.columns.at(start) - layout.columns.at(frozenColumns);
  const filtered = new Set(props.filtered.split(' '));
  const head = (column: number, left: number | null) => {
    const width = layout.columns.size(column);
    if (width === 0) return null;
    const isNamed = column >= props.selectedStart && column < props.selectedEnd;
    const isFiltered = filtered.has(String(column));
    // A hidden column leaves a mark on the line where it was.
    const hidesBefore = column > 0 && layout.columns.size(column - 1) === 0;
    return (
      <div
        key={column}
        role="columnheader"
        class={`head${isNamed ? ' is-named' : ''}${left === null ? '' : ' is-frozen'}${left !== null && column === frozenColumns - 1 ? ' is-last-frozen' : ''}${hidesBefore ? ' hides-before' : ''}`}
        aria-colindex={column + 2}
        data-head="column"
        data-column={column}
        tabIndex={-1}
        title={hidesBefore ? 'Columns are hidden here. View shows them.' : undefined}
        style={{ width: `${width}px`, ...(left !== null && { left: `${left}px` }) }}
      >
        {columnLetters(column)}
        {isFiltered && <span class="filtered">filtered</span>}
        <span class="grip" aria-hidden="true" data-grip={column} />
      </div>
    );
  };
  const frozen = Array.from({ length: frozenColumns }, (_, column) =>
    head(column, sideWidth + layout.columns.at(column)),
  );
  const others = Array.from({ length: Math.max(0, end - start) }, (_, offset) => head(start + offset, null));
  return (
    <div
      role="row"
      class="heads"
      aria-rowindex={1}
      tabIndex={-1}
      style={{ width: `${sideWidth + layout.columns.total}px` }}
    >
      <div role="columnheader" class="corner" aria-colindex={1} data-head="all" tabIndex={-1}>
        <span class="unseen">All cells</span>
      </div>
      {frozen}
      {gap > 0 && <div class="gap" role="presentation" style={{ width: `${gap}px` }} />}
      {others}
    </div>
  );
});
