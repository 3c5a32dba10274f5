import { formatDate } from '../../../src/dates/format-date.ts';
import type { SubmissionState } from '../../../src/submission/submission-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useKept } from '../use-kept.ts';
import { missingSteps } from './missing-steps.ts';

/** The board's date, who submits, and the button; what is still missing stands beside it in words. */
export function SubmitForm({ submission }: { readonly submission: SubmissionState }) {
  const { state, actions } = usePane();
  const [boardDate, setBoardDate] = useKept('submit/board-date', '');
  const [name, setName] = useKept('submit/name', submission.submittedBy);
  const missing = missingSteps({
    errors: submission.errors.length,
    warnings: submission.warnings.filter(({ reason }) => reason === null).length,
    boardDate,
    name,
    isStale: state.check?.isStale ?? false,
  });
  const isReady = missing.length === 0 && state.busy === null;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isReady) actions.submit({ boardDate, submittedBy: name.trim() });
  };
  return (
    <form class="card submit-form" onSubmit={submit} noValidate aria-labelledby="submit-heading">
      <h2 id="submit-heading">Submission</h2>
      {/* The control writes dates as the system does, which may be the American way: the words leave no doubt. */}
      <Field
        label="Date of the board meeting"
        id="board-date"
        {...(boardDate === '' ? {} : { hint: formatDate(boardDate) })}
      >
        <input
          id="board-date"
          type="date"
          value={boardDate}
          required
          aria-describedby={boardDate === '' ? undefined : 'board-date-hint'}
          onInput={(event) => setBoardDate(event.currentTarget.value)}
        />
      </Field>
      <Field label="Your name" id="submitted-by">
        <input
          id="submitted-by"
          value={name}
          required
          maxLength={255}
          autocomplete="name"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <div id="submit-missing" class="missing">
        {missing.length === 0 ? (
          <p>Everything is in place. Submitting adds a row to the Submissions sheet and locks nothing.</p>
        ) : (
          <>
            <p>Before you can submit:</p>
            <ul>
              {missing.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Button look="primary" type="submit" disabled={!isReady} describedBy="submit-missing">
        Submit to board
      </Button>
    </form>
  );
}
