import { useId, useMemo } from 'preact/hooks';
import type { Pick, SyncConflict } from '../../../src/sync/sync-report.ts';
import { usePane } from '../pane-context.ts';
import { ContentView } from './content-view.tsx';
import { MarkedText } from './marked-text.tsx';
import { RowLink } from './row-link.tsx';
import {
  blankWords,
  conflictSentence,
  isRowContent,
  ownerWords,
  pickWords,
  valueText,
} from './sync-words.ts';
import { useColumns } from './use-columns.ts';
import { type DiffPiece, wordDiff } from './word-diff.ts';

interface ConflictItemProps {
  readonly organisation: string;
  readonly conflict: SyncConflict;
  readonly picked: Pick | null;
}

/** What both sides hold, side by side, and what can be kept of it. */
export function ConflictItem({ organisation, conflict, picked }: ConflictItemProps) {
  const { actions } = usePane();
  const columns = useColumns(conflict.table);
  const name = useId();
  const { base, local, remote } = conflict;
  const owner = columns.find(({ header }) => header === conflict.column)?.owner;
  const texts = useMemo(() => bothTexts(local, remote), [local, remote]);
  const side = (content: SyncConflict['local'], pieces: readonly DiffPiece[] | undefined) =>
    pieces === undefined ? (
      <ContentView
        content={content}
        columns={columns}
        header={conflict.column}
        blank={blankWords(conflict)}
      />
    ) : (
      <MarkedText pieces={pieces} />
    );
  return (
    <li class="item conflict" data-item>
      <RowLink place={conflict} isInPlan={conflict.kind === 'cell' || local !== null} />
      <p>
        {conflictSentence(conflict, owner)}
        {owner === undefined ? null : <span class="muted"> {ownerWords(owner)}.</span>}
      </p>
      {base === undefined ? null : (
        <details class="agreed" open={!isRowContent(base) && isShort(base)}>
          <summary>Agreed before</summary>
          <ContentView
            content={base}
            columns={columns}
            header={conflict.column}
            blank={conflict.kind === 'row' ? 'no row' : 'blank'}
          />
        </details>
      )}
      <div class="sides">
        <div class="side">
          <h4>The plan</h4>
          {side(local, texts?.left)}
        </div>
        <div class="side">
          <h4>The partner</h4>
          {side(remote, texts?.right)}
        </div>
      </div>
      <fieldset class="picks">
        <legend class="only-heard">
          What to keep of {conflict.row} {conflict.column ?? ''}
        </legend>
        {conflict.picks.map((pick) => (
          <label key={pick} class="choice">
            <input
              type="radio"
              name={name}
              checked={picked === pick}
              onChange={() => actions.pick(organisation, conflict.key, pick)}
            />
            {pickWords(pick, conflict)}
          </label>
        ))}
      </fieldset>
    </li>
  );
}

const longestOpen = 200;

function isShort(content: SyncConflict['base']): boolean {
  return (valueText(content)?.length ?? 0) <= longestOpen;
}

function bothTexts(local: SyncConflict['local'], remote: SyncConflict['remote']) {
  // Of two numbers no word is the same.
  if (typeof local !== 'string' || typeof remote !== 'string') return null;
  const [left, right] = [valueText(local), valueText(remote)];
  return left === null || right === null ? null : wordDiff(left, right);
}
