import type { Issue } from '../../../src/issue/issue.ts';
import { usePane } from '../pane-context.ts';
import { clipText } from '../parts/clip-text.ts';
import { Icon } from '../parts/icon.tsx';
import { issuePlace } from './issue-place.ts';

/** The place of an issue; pressed, Excel goes there. */
export function PlaceLink({ issue }: { readonly issue: Issue }) {
  const { actions } = usePane();
  const place = <bdi>{clipText(issuePlace(issue), 120)}</bdi>;
  if (issue.sheet === null) return <p class="place muted">{place}</p>;
  return (
    <button
      type="button"
      class="button link place"
      onClick={() => actions.goTo({ sheet: issue.sheet, cell: issue.cell })}
    >
      <Icon name="go" />
      <span class="only-heard">Go to </span>
      {place}
    </button>
  );
}
