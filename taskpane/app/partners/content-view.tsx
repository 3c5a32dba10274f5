import type { SyncedContent } from '../../../src/sync/sync-report.ts';
import type { SharedColumn } from '../../session/partners-state.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { isRowContent, rowLines, valueText } from './sync-words.ts';

interface ContentViewProps {
  readonly content: SyncedContent;
  /** The columns of its table. */
  readonly columns: readonly SharedColumn[];
  /** The header of the cell's column; left out for a row. */
  readonly header?: string | null;
  /** What is said in the place of a blank value. */
  readonly blank?: string;
}

/** A value of a cell, or the filled cells of a row, as they stand in a workbook. */
export function ContentView({ content, columns, header = null, blank = 'blank' }: ContentViewProps) {
  const nothing = <span class="muted">({blank})</span>;
  if (!isRowContent(content)) {
    const text = valueText(content, columns.find((column) => column.header === header)?.isPercent);
    return text === null ? nothing : <ClippedText text={text} limit={200} />;
  }
  const lines = rowLines(content, columns);
  if (lines.length === 0) return nothing;
  return (
    <dl class="facts row-content">
      {lines.map(({ header, text }) => (
        <div key={header}>
          <dt>
            <bdi>{header}</bdi>
          </dt>
          <dd>
            <ClippedText text={text} limit={160} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
