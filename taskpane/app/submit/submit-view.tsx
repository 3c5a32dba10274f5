import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { StaleHint } from '../parts/stale-hint.tsx';
import { ViewHeading } from '../parts/view-heading.tsx';
import { BlockingErrors } from './blocking-errors.tsx';
import { LastSubmissionCard } from './last-submission-card.tsx';
import { MakePackCard } from './make-pack-card.tsx';
import { SubmitForm } from './submit-form.tsx';
import { WarningList } from './warning-list.tsx';

/** Submits the plan to the board: no errors, every warning acknowledged. */
export function SubmitView() {
  const { state, actions } = usePane();
  const { submission, check, busy } = state;
  if (state.plan === 'none') {
    return (
      <>
        <ViewHeading>Submit to board</ViewHeading>
        <p class="lead">There is no plan in this workbook to submit.</p>
        <Button look="primary" onPress={() => actions.show('plan')}>
          Start or import a plan
        </Button>
      </>
    );
  }
  if (submission === null || check === null) {
    return (
      <>
        <ViewHeading>Submit to board</ViewHeading>
        {submission === null ? null : <LastSubmissionCard last={submission.last} />}
        <p class="lead">The plan has to be validated before it can be submitted.</p>
        <Button look="primary" disabled={busy !== null} onPress={actions.validate}>
          Validate now
        </Button>
      </>
    );
  }
  return (
    <>
      <ViewHeading>Submit to board</ViewHeading>
      <LastSubmissionCard last={submission.last} />
      {check.isStale ? <StaleHint /> : null}
      <div class="columns submit-columns">
        <div>
          <BlockingErrors errors={submission.errors} />
          <WarningList warnings={submission.warnings} />
          {submission.errors.length + submission.warnings.length === 0 ? (
            <p class="card">Nothing holds the plan up: no errors and no warnings.</p>
          ) : null}
        </div>
        <SubmitForm submission={submission} />
      </div>
      {submission.last?.isChangedSince === false ? <MakePackCard /> : null}
    </>
  );
}
