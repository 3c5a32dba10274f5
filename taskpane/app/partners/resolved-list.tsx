import type { Pick, ResolvedConflict } from '../../../src/sync/sync-report.ts';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { ContentView } from './content-view.tsx';
import { RowLink } from './row-link.tsx';
import { useColumns } from './use-columns.ts';

/** Conflicts that were settled, with what each side held. */
export function ResolvedList({ resolved }: { readonly resolved: readonly ResolvedConflict[] }) {
  const paged = usePaged(resolved, 20);
  return (
    <div data-paged>
      <ul class="items">
        {paged.shown.map((one) => (
          <ResolvedItem key={`${one.table} ${one.rowId} ${one.column}`} one={one} />
        ))}
      </ul>
      <ShowMore paged={paged} what="settled conflicts" />
    </div>
  );
}

const kept: Readonly<Record<Pick, string>> = {
  local: 'Kept the plan’s',
  remote: 'Took the partner’s',
  both: 'Kept both',
};

function ResolvedItem({ one }: { readonly one: ResolvedConflict }) {
  const columns = useColumns(one.table);
  const isGone = one.column === null && (one.pick === 'local' ? one.local : one.remote) === null;
  const blank = one.column === null ? 'no row' : 'blank';
  return (
    <li class="item" data-item>
      <RowLink place={one} isInPlan={!isGone} />
      <p>{isGone ? 'Removed the row' : kept[one.pick]}</p>
      <dl class="facts">
        <div>
          <dt>The plan held</dt>
          <dd>
            <ContentView content={one.local} columns={columns} header={one.column} blank={blank} />
          </dd>
        </div>
        <div>
          <dt>The partner held</dt>
          <dd>
            <ContentView content={one.remote} columns={columns} header={one.column} blank={blank} />
          </dd>
        </div>
      </dl>
    </li>
  );
}
