import { usePane } from '../pane-context.ts';
import { Button } from './button.tsx';

/** Says that what is shown is not of the plan as it stands now. It goes by itself, unless Excel could not be asked. */
export function StaleHint() {
  const { state, actions } = usePane();
  return (
    <div class="stale">
      <p>The plan has changed since it was validated. It is being looked at again.</p>
      <Button look="link" disabled={state.busy !== null} onPress={actions.validate}>
        Validate now
      </Button>
    </div>
  );
}
