import type { Severity } from '../../../src/issue/severity.ts';
import { clipText } from '../parts/clip-text.ts';
import { formatCount } from '../parts/format-number.ts';
import { Icon } from '../parts/icon.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { IssueItem } from './issue-item.tsx';
import type { IssueLine } from './list-issues.ts';
import { severityNames } from './severities.ts';

interface IssueGroupProps {
  readonly severity: Severity;
  readonly lines: readonly IssueLine[];
}

/** The issues of one severity, sheet by sheet. */
export function IssueGroup({ severity, lines }: IssueGroupProps) {
  const paged = usePaged(lines);
  if (lines.length === 0) return null;
  const { many, hint } = severityNames[severity];
  const totals = new Map<string, number>();
  for (const { sheet } of lines) totals.set(sheet, (totals.get(sheet) ?? 0) + 1);
  const sheets = bySheet(paged.shown);
  return (
    <section class={`issues issues-${severity}`} aria-label={many} data-paged>
      <h2 tabIndex={-1} data-focus>
        <Icon name={severity} /> {many} ({formatCount(lines.length)})
      </h2>
      <p class="muted">{hint}</p>
      {[...sheets].map(([sheet, shown]) => (
        <div key={sheet}>
          <h3>
            <bdi>{clipText(sheet, 60)}</bdi>{' '}
            <span class="muted">({formatCount(totals.get(sheet) ?? 0)})</span>
          </h3>
          <ul class="items">
            {shown.map((line) => (
              <IssueItem key={line.key} line={line} />
            ))}
          </ul>
        </div>
      ))}
      <ShowMore paged={paged} what={many.toLowerCase()} />
    </section>
  );
}

/** `Map.groupBy` is too new for the browser inside older Excels. */
function bySheet(lines: readonly IssueLine[]): Map<string, IssueLine[]> {
  const sheets = new Map<string, IssueLine[]>();
  for (const line of lines) {
    const group = sheets.get(line.sheet);
    if (group === undefined) sheets.set(line.sheet, [line]);
    else group.push(line);
  }
  return sheets;
}
