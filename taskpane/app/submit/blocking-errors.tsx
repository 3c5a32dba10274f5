import { useRef } from 'preact/hooks';
import type { Issue } from '../../../src/issue/issue.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatPlural } from '../parts/format-number.ts';
import { Icon } from '../parts/icon.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { useKeepFocus } from '../use-keep-focus.ts';
import { listIssues } from '../validate/list-issues.ts';
import { PlaceLink } from '../validate/place-link.tsx';

/** What keeps the plan from the board, each with the way to its cell. */
export function BlockingErrors({ errors }: { readonly errors: readonly Issue[] }) {
  const { actions } = usePane();
  const section = useRef<HTMLElement>(null);
  const paged = usePaged(errors);
  useKeepFocus(section);
  if (errors.length === 0) return null;
  return (
    <section class="card issues-error" aria-labelledby="errors-heading" ref={section} data-paged>
      <h2 id="errors-heading" tabIndex={-1} data-focus>
        <Icon name="error" /> {formatPlural(errors.length, 'error')} to mend first
      </h2>
      <p class="muted">The plan cannot go to the board with errors.</p>
      <ul class="items">
        {listIssues(paged.shown).map(({ key, issue, sentence }) => (
          <li key={key} class="item issue" data-item>
            <p class="sentence" dir="ltr">
              <ClippedText text={sentence} />
            </p>
            <PlaceLink issue={issue} />
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} what="errors" />
      <Button onPress={() => actions.show('validate')}>See them in Validate</Button>
    </section>
  );
}
