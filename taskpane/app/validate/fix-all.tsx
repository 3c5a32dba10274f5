import { useMemo } from 'preact/hooks';
import { usePane } from '../pane-context.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatPlural } from '../parts/format-number.ts';
import { InlineConfirm } from '../parts/inline-confirm.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';

/** What "Fix all certain" would do, to say yes or no to. */
export function FixAll({ onClose }: { readonly onClose: () => void }) {
  const { actions, state } = usePane();
  const { check } = state;
  // The list follows the issues: they may be looked at again while it is open.
  const fixes = useMemo(() => (check === null ? [] : actions.certainFixes()), [actions, check]);
  const paged = usePaged(fixes, 50);
  return (
    <InlineConfirm
      title={`${formatPlural(fixes.length, 'certain fix', 'certain fixes')}`}
      confirm="Fix all"
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        actions.fixAll();
      }}
    >
      <p class="muted">One undo takes all of them back.</p>
      <div data-paged>
        <ul class="fix-list">
          {paged.shown.map((sentence, index) => (
            <li key={index}>
              <ClippedText text={sentence} />
            </li>
          ))}
        </ul>
        <ShowMore paged={paged} what="fixes" />
      </div>
    </InlineConfirm>
  );
}
