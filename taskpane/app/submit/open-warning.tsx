import { useId, useState } from 'preact/hooks';
import { issueSentence } from '../../../src/issue/issue-sentence.ts';
import type { Acknowledgement } from '../../../src/submission/submission-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { useKept } from '../use-kept.ts';
import { PlaceLink } from '../validate/place-link.tsx';

/** The list of common reasons, which stands once for all warnings. */
export const reasonsId = 'common-reasons';

/** A warning that wants a reason. */
export function OpenWarning({ warning }: { readonly warning: Acknowledgement }) {
  const { state, actions } = usePane();
  const [reason, setReason] = useKept(`submit/reason/${warning.key}`, '');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') document.getElementById(id)?.focus();
    else if (state.busy === null) actions.acknowledge(warning.key, reason.trim());
  };
  return (
    <li class="item issue" data-item>
      <p class="sentence" dir="ltr">
        <ClippedText text={issueSentence(warning.issue)} />
      </p>
      <PlaceLink issue={warning.issue} />
      <form class="reason" onSubmit={submit} noValidate>
        <label for={id}>Reason</label>
        <input
          id={id}
          list={reasonsId}
          value={reason}
          maxLength={1000}
          autocomplete="off"
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? `${id}-fault` : undefined}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" disabled={state.busy !== null}>
          Acknowledge
        </Button>
        {isMissing ? (
          <p class="fault" id={`${id}-fault`}>
            Say why it can stay.
          </p>
        ) : null}
      </form>
    </li>
  );
}
