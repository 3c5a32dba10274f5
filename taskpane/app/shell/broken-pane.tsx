import { Button } from '../parts/button.tsx';

/** What stands in the place of the pane when drawing it failed: a blank pane would leave people without a way on. */
export function BrokenPane({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main class="pane-main">
      <h1>The pane cannot be shown</h1>
      <p role="alert">
        Something went wrong while drawing it. The workbook was not changed by this. Try again, or close the
        pane and open it anew.
      </p>
      <Button look="primary" onPress={onRetry}>
        Try again
      </Button>
    </main>
  );
}
