import { useId, useState } from 'preact/hooks';
import type { Fix, Issue } from '../../../src/issue/issue.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { clipText } from '../parts/clip-text.ts';
import { formatCount } from '../parts/format-number.ts';

interface IssueChoicesProps {
  readonly issue: Issue;
  readonly choices: readonly Fix[];
}

/** Mends that a person has to choose from. */
export function IssueChoices({ issue, choices }: IssueChoicesProps) {
  const { state, actions } = usePane();
  const [chosen, setChosen] = useState<number | null>(null);
  const name = useId();
  const fix = chosen === null ? undefined : choices[chosen];
  return (
    <details class="choices">
      <summary>
        {choices.length === 1 ? 'A possible mend' : `Choose from ${formatCount(choices.length)} mends`}
      </summary>
      <fieldset>
        <legend class="only-heard">What to do</legend>
        {choices.map(({ title }, index) => (
          <label key={index} class="choice">
            <input type="radio" name={name} checked={chosen === index} onChange={() => setChosen(index)} />
            <bdi>{clipText(title, 200)}</bdi>
          </label>
        ))}
      </fieldset>
      <Button
        disabled={fix === undefined || state.busy !== null}
        onPress={() => {
          if (fix !== undefined) actions.mend(issue, fix);
        }}
      >
        Use this
      </Button>
    </details>
  );
}
