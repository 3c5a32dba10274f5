import type { SyncRefusal } from '../../../src/sync/sync-report.ts';
import { usePane } from '../pane-context.ts';
import { clipText } from '../parts/clip-text.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { Icon } from '../parts/icon.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';

/** What a sync left as it stands, and what would do. */
export function RefusalList({ refused }: { readonly refused: readonly SyncRefusal[] }) {
  const paged = usePaged(refused, 20);
  return (
    <div data-paged>
      <ul class="items">
        {paged.shown.map((refusal, index) => (
          <li key={index} class="item" data-item>
            <p class="sentence" dir="ltr">
              <ClippedText text={refusal.sentence} />
            </p>
            <RefusedPlace refusal={refusal} />
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} what="refusals" />
    </div>
  );
}

function RefusedPlace({ refusal }: { readonly refusal: SyncRefusal }) {
  const { actions } = usePane();
  const { side, sheet, cell, row } = refusal;
  const parts = [cell === null ? sheet : `${sheet} ${cell}`, row].filter((part) => part !== '');
  const words = <bdi>{clipText(parts.join(' · '), 120)}</bdi>;
  if (side === 'remote') {
    return <p class="muted small">In the partner’s sheet: {words}</p>;
  }
  return (
    <button type="button" class="button link place" onClick={() => actions.goTo({ sheet, cell })}>
      <Icon name="go" />
      <span class="only-heard">Go to </span>
      {words}
    </button>
  );
}
