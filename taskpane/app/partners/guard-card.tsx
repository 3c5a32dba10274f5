import type { SyncReport } from '../../../src/sync/sync-report.ts';
import { isQuestion } from '../../session/partners/is-question.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { Icon } from '../parts/icon.tsx';

interface GuardCardProps {
  readonly organisation: string;
  /** Of a sync that stopped. */
  readonly report: SyncReport;
  readonly blocked: string | null;
}

/** Why a sync stopped before it wrote anything, and what would do. */
export function GuardCard({ organisation, report, blocked }: GuardCardProps) {
  const { guards } = report;
  const { state, actions } = usePane();
  const canConfirm = isQuestion(report);
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
