import { useId } from 'preact/hooks';
import type { PartnerState } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { formatPlural } from '../parts/format-number.ts';
import { Icon } from '../parts/icon.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { ChooseForAll } from './choose-for-all.tsx';
import { ConflictItem } from './conflict-item.tsx';
import { isRemoval } from './sync-words.ts';

interface ConflictListProps {
  readonly partner: PartnerState;
  /** Why nothing can be synced; `null` where it can. */
  readonly blocked: string | null;
}

/** What only a person can settle with a partner. */
export function ConflictList({ partner, blocked }: ConflictListProps) {
  const { state, actions } = usePane();
  const { organisation, conflicts, picks } = partner;
  const paged = usePaged(conflicts, 20);
  const id = useId();
  if (conflicts.length === 0) return null;
  const picked = conflicts.filter(({ key }) => picks.has(key)).length;
  const removals = conflicts.filter((conflict) => isRemoval(conflict, picks.get(conflict.key))).length;
  const reason =
    blocked ??
    (picked === 0
      ? 'Choose what to keep of one conflict or more. The others stay as they are on both sides.'
      : null);
  return (
    <div class="conflicts" data-paged>
      <h3>
        <Icon name="warning" /> {formatPlural(conflicts.length, 'conflict')} to settle
      </h3>
      <ChooseForAll partner={partner} />
      <ul class="items">
        {paged.shown.map((conflict) => (
          <ConflictItem
            key={conflict.key}
            organisation={organisation}
            conflict={conflict}
            picked={picks.get(conflict.key) ?? null}
          />
        ))}
      </ul>
      <ShowMore paged={paged} what="conflicts" />
      <Button
        look="primary"
        disabled={reason !== null || state.busy !== null}
        describedBy={reason === null ? undefined : `${id}-why`}
        onPress={() => actions.sync(organisation)}
      >
        {picked === 0 ? 'Settle and sync' : `Settle ${formatPlural(picked, 'conflict')} and sync`}
      </Button>
      {removals === 0 ? null : (
        <p class="hint">{formatPlural(removals, 'choice removes a row', 'choices remove a row each')}.</p>
      )}
      {reason === null ? null : (
        <p class="hint" id={`${id}-why`}>
          {reason}
        </p>
      )}
    </div>
  );
}
