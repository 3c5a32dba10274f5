import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { clipText } from '../parts/clip-text.ts';
import { Icon } from '../parts/icon.tsx';

/** Takes back the last change of ours. */
export function UndoLine() {
  const { state, actions } = usePane();
  if (state.undo === null) return null;
  return (
    <section class="undo-line" aria-label="Last change">
      <p>
        <span class="muted">Last change:</span> <bdi>{clipText(state.undo.title, 120)}</bdi>
      </p>
      <Button disabled={state.busy !== null} onPress={actions.undo}>
        <Icon name="undo" /> Undo
      </Button>
    </section>
  );
}
