import type { BoardState } from '../../session/board-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { BlockingErrors } from '../submit/blocking-errors.tsx';
import { MakePack } from './make-pack.tsx';
import { PackChoices } from './pack-choices.tsx';
import { PackInShort } from './pack-in-short.tsx';
import { PagePreview } from './page-preview.tsx';
import { SubmittedLine } from './submitted-line.tsx';

/** What people choose of the board pack, what it will say, and the buttons that make it. */
export function BoardBody({ content: board }: { readonly content: BoardState }) {
  const { state, actions } = usePane();
  const { pack, isStale, choices } = board;
  const summary = pack?.summary ?? null;
  return (
    <>
      {pack === null ? null : <SubmittedLine pack={pack} meetingDate={choices.meetingDate} />}
      {isStale && state.busy === null ? (
        <div class="stale">
          <p>
            {pack === null
              ? 'The plan has not been looked at for the pack yet.'
              : 'What is shown here is not of the plan as it stands now.'}
          </p>
          <Button look="link" onPress={actions.lookAtPack}>
            Look again
          </Button>
        </div>
      ) : null}
      <div class="columns">
        <div>
          <PackChoices board={board} />
          {pack === null || choices.isDraft ? null : <BlockingErrors errors={pack.errors} />}
        </div>
        <div>
          <MakePack board={board} />
          {summary === null ? null : <PackInShort summary={summary} />}
        </div>
      </div>
      {summary === null ? null : <PagePreview page={summary.page} />}
    </>
  );
}
