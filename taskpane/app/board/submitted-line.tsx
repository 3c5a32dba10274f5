import { formatDate } from '../../../src/dates/format-date.ts';
import type { IsoDate } from '../../../src/grid/serial-date.ts';
import type { BoardPack } from '../../session/board-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { Icon } from '../parts/icon.tsx';

interface SubmittedLineProps {
  readonly pack: BoardPack;
  readonly meetingDate: IsoDate | null;
}

/** Whether the pack is of the plan that was submitted: its content hash is what tells. */
export function SubmittedLine({ pack, meetingDate }: SubmittedLineProps) {
  const { actions } = usePane();
  const { submitted, contentHash } = pack;
  const isForMeeting = submitted !== null && submitted.boardDate === meetingDate;
  const kind = isForMeeting ? 'success' : 'info';
  return (
    <section class={`notice notice-${kind}`} aria-label="Submission">
      <Icon name={kind} />
      <div class="notice-text">
        <p>
          {submitted === null ? (
            'The plan as it stands was not submitted to the board. Submit it first, so that the pack carries the content hash of a submission.'
          ) : (
            <>
              The pack is of the plan that was submitted
              {submitted.boardDate === null ? '' : ` for the board of ${formatDate(submitted.boardDate)}`}
              {submitted.submittedBy === null ? null : (
                <>
                  {' '}
                  by <ClippedText text={submitted.submittedBy} limit={80} />
                </>
              )}
              {isForMeeting ? '.' : ': another meeting than the one chosen below.'}
            </>
          )}
        </p>
        <p class="hint">
          Content hash <code class="hash">{contentHash.slice(0, 17)}…</code>
        </p>
        {submitted === null ? (
          <Button look="link" onPress={() => actions.show('submit')}>
            Go to Submit
          </Button>
        ) : null}
      </div>
    </section>
  );
}
