import { useState } from 'preact/hooks';
import { formatDate } from '../../../src/dates/format-date.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { today } from '../today.ts';
import { useKept } from '../use-kept.ts';

/** Starts a blank plan in this workbook. */
export function NewPlanForm() {
  const { state, actions } = usePane();
  const [title, setTitle] = useKept('new-plan/title', '');
  const [board, setBoard] = useKept('new-plan/board', '');
  const [date, setDate] = useKept('new-plan/date', today());
  const [wasTried, setTried] = useState(false);
  const titleFault = wasTried && title.trim() === '' ? 'Give the plan a title.' : null;
  const dateFault = wasTried && date === '' ? 'Give the date that the plan is judged at.' : null;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || date === '') {
      document.getElementById(title.trim() === '' ? 'new-title' : 'new-date')?.focus();
      return;
    }
    actions.newPlan({ title: title.trim(), board: board.trim(), reportingDate: date });
  };
  return (
    <form class="card" onSubmit={submit} noValidate aria-labelledby="new-plan-heading">
      <h2 id="new-plan-heading">Start a new plan</h2>
      <p class="muted">Adds the sheets of an empty plan. Your own sheets stay as they are.</p>
      <Field label="Title" id="new-title" fault={titleFault}>
        <input
          id="new-title"
          value={title}
          required
          maxLength={255}
          aria-invalid={titleFault !== null || undefined}
          aria-describedby={titleFault === null ? undefined : 'new-title-fault'}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </Field>
      <Field label="Board" id="new-board" hint="Like Eastmere Health and Wellbeing Board.">
        <input
          id="new-board"
          value={board}
          maxLength={255}
          aria-describedby="new-board-hint"
          onInput={(event) => setBoard(event.currentTarget.value)}
        />
      </Field>
      <Field
        label="Reporting date"
        id="new-date"
        hint={`The plan is judged as at ${date === '' ? 'this day' : formatDate(date)}; you can change it later.`}
        fault={dateFault}
      >
        <input
          id="new-date"
          type="date"
          value={date}
          required
          aria-invalid={dateFault !== null || undefined}
          aria-describedby={dateFault === null ? 'new-date-hint' : 'new-date-hint new-date-fault'}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
      </Field>
      <Button look="primary" type="submit" disabled={state.busy !== null}>
        Start the plan
      </Button>
    </form>
  );
}
