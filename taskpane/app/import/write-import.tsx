import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { formatPlural } from '../parts/format-number.ts';

/** Writes the import, or drops it. What nobody decided is taken as read, and says so here. */
export function WriteImport({ undecided }: { readonly undecided: number }) {
  const { state, actions } = usePane();
  const isBusy = state.busy !== null;
  return (
    <section class="card" aria-labelledby="write-heading">
      <h2 id="write-heading">Write to the workbook</h2>
      <p id="write-hint">
        {undecided === 0
          ? 'Every reading in doubt is decided.'
          : `${formatPlural(undecided, 'reading')} undecided. You can write now: they are taken as read, and stay on the Import notes sheet for you to check.`}
      </p>
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
