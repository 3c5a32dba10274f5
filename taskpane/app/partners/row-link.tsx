import type { SyncPlace } from '../../../src/sync/sync-report.ts';
import { usePane } from '../pane-context.ts';
import { clipText } from '../parts/clip-text.ts';
import { Icon } from '../parts/icon.tsx';

interface RowLinkProps {
  readonly place: SyncPlace;
  /** Whether the row stands in the plan, so that there is somewhere to go. */
  readonly isInPlan?: boolean;
}

/** The row and column that a line of a sync is about; pressed, Excel goes to it in the plan. */
export function RowLink({ place, isInPlan = true }: RowLinkProps) {
  const { actions } = usePane();
  const { table, row, column } = place;
  const words = [table, clipText(row, 80), column ?? ''].filter((part) => part !== '').join(' · ');
  const shown = <bdi>{words}</bdi>;
  if (!isInPlan) return <p class="place muted">{shown}</p>;
  return (
    <button type="button" class="button link place" onClick={() => actions.goToRow(place)}>
      <Icon name="go" />
      <span class="only-heard">Go to </span>
      {shown}
    </button>
  );
}
