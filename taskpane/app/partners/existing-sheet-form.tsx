import { useId, useState } from 'preact/hooks';
import type { OtherOrganisation } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { clipText } from '../parts/clip-text.ts';
import { Field } from '../parts/field.tsx';
import { useKept } from '../use-kept.ts';

interface ExistingSheetFormProps {
  readonly organisations: readonly OtherOrganisation[];
  readonly blocked: string | null;
}

/** Shares the plan in a Google Sheet that a partner uses already. */
export function ExistingSheetForm({ organisations, blocked }: ExistingSheetFormProps) {
  const { state, actions } = usePane();
  const [chosen, setChosen] = useKept('share/organisation', '');
  const [sheet, setSheet] = useKept('share/sheet', '');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const organisation = organisations.some((one) => one.organisation === chosen)
    ? chosen
    : (organisations[0]?.organisation ?? '');
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(sheet.trim() === '');
    if (sheet.trim() === '') document.getElementById(`${id}-sheet`)?.focus();
    else if (blocked === null && state.busy === null)
      void actions.share({ organisation, sheet: sheet.trim() });
  };
  return (
    <details class="existing">
      <summary>Use an existing Google Sheet</summary>
      <form class="existing-form" onSubmit={submit} noValidate aria-label="Use an existing Google Sheet">
        <p class="muted">
          Its rows are matched with the plan’s. Where they have no Row ID yet, you see every match before
          anything is written.
        </p>
        <Field label="Partner" id={`${id}-partner`}>
          <select
            id={`${id}-partner`}
            value={organisation}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {organisations.map((one) => (
              <option key={one.organisation} value={one.organisation}>
                {clipText(one.organisation, 80)}
              </option>
            ))}
          </select>
        </Field>
        <Field
          label="Address of the sheet"
          id={`${id}-sheet`}
          hint="As the browser shows it when the sheet is open."
          fault={isMissing ? 'Paste the address of the sheet.' : null}
        >
          <input
            id={`${id}-sheet`}
            type="url"
            inputMode="url"
            value={sheet}
            maxLength={2_000}
            autocomplete="off"
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? `${id}-sheet-hint ${id}-sheet-fault` : `${id}-sheet-hint`}
            onInput={(event) => setSheet(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" disabled={blocked !== null || state.busy !== null}>
          Share in this sheet
        </Button>
      </form>
    </details>
  );
}
