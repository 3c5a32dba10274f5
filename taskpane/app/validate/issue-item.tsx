import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { IssueChoices } from './issue-choices.tsx';
import type { IssueLine } from './list-issues.ts';
import { PlaceLink } from './place-link.tsx';

/** An issue: what is wrong, the way to the cell, and the mends there are. */
export function IssueItem({ line }: { readonly line: IssueLine }) {
  const { state, actions } = usePane();
  const { issue, sentence } = line;
  const { fix, choices = [] } = issue;
  return (
    <li class="item issue" data-item>
      <p class="sentence" dir="ltr">
        <ClippedText text={sentence} />
      </p>
      <PlaceLink issue={issue} />
      {fix === undefined ? null : (
        <div class="fix">
          <Button disabled={state.busy !== null} onPress={() => actions.mend(issue, fix)}>
            Fix
          </Button>
          <span class="fix-title">
            <ClippedText text={fix.title} limit={160} />
          </span>
        </div>
      )}
      {choices.length === 0 ? null : <IssueChoices issue={issue} choices={choices} />}
    </li>
  );
}
