import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { formatPlural } from '../parts/format-number.ts';

interface WriteImportProps {
  /** Readings in doubt that nobody decided. */
  readonly undecided: number;
  /** Changed texts that do not fit their cell. */
  readonly unfit: number;
}

/** Writes the import, or drops it. What nobody decided is taken as read, and says so here. */
export function WriteImport({ undecided, unfit }: WriteImportProps) {
  const { state, actions } = usePane();
  const isBusy = state.busy !== null;
  return (
    <section class="card" aria-labelledby="write-heading">
      <h2 id="write-heading">Write to the workbook</h2>
      <div id="write-hint">
        <p>
          {undecided === 0
            ? 'Every reading in doubt is decided.'
            : `${formatPlural(undecided, 'reading')} undecided. You can write now: what is undecided is taken as read, and stays on the Import notes sheet for you to check.`}
        </p>
        {unfit === 0 ? null : (
          <p class="fault">
            {formatPlural(unfit, 'text')} of yours{' '}
            {unfit === 1 ? 'does not fit its cell, which keeps' : 'do not fit their cells, which keep'} what
            was read.
          </p>
        )}
      </div>
      <div class="buttons">
        <Button look="primary" disabled={isBusy} describedBy="write-hint" onPress={actions.writeImport}>
          Write the plan
        </Button>
        <Button disabled={isBusy} onPress={actions.dropImport}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
