import type { SyncGuard } from '../../../src/sync/sync-report.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { Icon } from '../parts/icon.tsx';

interface GuardCardProps {
  readonly organisation: string;
  readonly guards: readonly SyncGuard[];
  readonly blocked: string | null;
}

/** Why a sync stopped before it wrote anything, and what would do. */
export function GuardCard({ organisation, guards, blocked }: GuardCardProps) {
  const { state, actions } = usePane();
  const canConfirm = guards.length > 0 && guards.every((guard) => guard.canConfirm);
  return (
    <div class="notice notice-warning">
      <Icon name="warning" />
      <div class="notice-text">
        <h3>Stopped before anything was written</h3>
        {guards.map(({ code, side, table, sentence }) => (
          <p key={`${code} ${side} ${table}`} class="sentence" dir="ltr">
            <ClippedText text={sentence} />
          </p>
        ))}
        {canConfirm ? (
          <>
            <p>
              If that is not right, put it back first (Google Sheets: File, Version history; Excel: Undo),
              then sync again.
            </p>
            <Button
              disabled={blocked !== null || state.busy !== null}
              onPress={() => actions.sync(organisation, [...new Set(guards.map(({ code }) => code))])}
            >
              That is right, go on
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}
