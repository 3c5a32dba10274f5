import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { useLasting } from './use-lasting.ts';

/** The long job under way, how far it has come, and the way to stop it. */
export function BusyBar() {
  const { state, actions } = usePane();
  const isLasting = useLasting(state.busy !== null, 300);
  if (state.busy === null || !isLasting) return null;
  const { title, share, canCancel } = state.busy;
  return (
    <section class="busy" aria-label="Work under way">
      <label for="busy-progress">{title}…</label>
      {canCancel ? <Button onPress={actions.cancel}>Cancel</Button> : null}
      <progress id="busy-progress" max={1} {...(share === null ? {} : { value: share })} />
    </section>
  );
}
