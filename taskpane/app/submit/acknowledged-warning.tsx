import { issueSentence } from '../../../src/issue/issue-sentence.ts';
import type { Acknowledgement } from '../../../src/submission/submission-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { PlaceLink } from '../validate/place-link.tsx';

/** A warning with the reason why it stays. */
export function AcknowledgedWarning({ warning }: { readonly warning: Acknowledgement }) {
  const { state, actions } = usePane();
  return (
    <li class="item issue is-decided" data-item>
      <p class="sentence" dir="ltr">
        <ClippedText text={issueSentence(warning.issue)} />
      </p>
      <PlaceLink issue={warning.issue} />
      <p>
        <span class="muted">Reason:</span> <ClippedText text={warning.reason ?? ''} />
      </p>
      <Button
        look="subtle"
        disabled={state.busy !== null}
        onPress={() => actions.acknowledge(warning.key, null)}
      >
        Withdraw
      </Button>
    </li>
  );
}
