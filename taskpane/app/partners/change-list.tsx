import type { SyncedChange } from '../../../src/sync/sync-report.ts';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { ContentView } from './content-view.tsx';
import { RowLink } from './row-link.tsx';
import { useColumns } from './use-columns.ts';

interface ChangeListProps {
  readonly changes: readonly SyncedChange[];
  /** Which side was changed. */
  readonly side: 'plan' | 'partner';
}

/** What a sync changed on one side, with what stood there before. */
export function ChangeList({ changes, side }: ChangeListProps) {
  const paged = usePaged(changes, 20);
  return (
    <div data-paged>
      <ul class="items">
        {paged.shown.map((change) => (
          <ChangeItem
            key={`${change.kind} ${change.table} ${change.rowId} ${change.column}`}
            change={change}
            side={side}
          />
        ))}
      </ul>
      <ShowMore paged={paged} what="changes" />
    </div>
  );
}

const sides = { plan: 'the plan', partner: 'the partner’s sheet' } as const;

function ChangeItem({
  change,
  side,
}: {
  readonly change: SyncedChange;
  readonly side: ChangeListProps['side'];
}) {
  const columns = useColumns(change.table);
  const { kind, before, after } = change;
  if (kind === 'cell') {
    return (
      <li class="item" data-item>
        <RowLink place={change} />
        <dl class="facts">
          <div>
            <dt>Before</dt>
            <dd>
              <ContentView content={before} columns={columns} header={change.column} />
            </dd>
          </div>
          <div>
            <dt>After</dt>
            <dd>
              <ContentView content={after} columns={columns} header={change.column} />
            </dd>
          </div>
        </dl>
      </li>
    );
  }
  const isAdded = kind === 'row-added';
  return (
    <li class="item" data-item>
      {/* A row that is gone on one side is gone on both. */}
      <RowLink place={change} isInPlan={isAdded} />
      <p>{isAdded ? `New row in ${sides[side]}` : `Row removed from ${sides[side]}`}</p>
      <details>
        <summary>{isAdded ? 'What it holds' : 'What it held'}</summary>
        <ContentView content={isAdded ? after : before} columns={columns} />
      </details>
    </li>
  );
}
