import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';

/** The long job under way, how far it has come, and the way to stop it. */
export function BusyBar() {
  const { state, actions } = usePane();
  if (state.busy === null) return null;
  const { title, share, canCancel } = state.busy;
  return (
    <section class="busy" aria-label="Work under way">
      <label for="busy-progress">{title}…</label>
      {canCancel ? <Button onPress={actions.cancel}>Cancel</Button> : null}
      <progress id="busy-progress" max={1} {...(share === null ? {} : { value: share })} />
    </section>
  );
}
