import { useId } from 'preact/hooks';
import type { Pick } from '../../../src/sync/sync-report.ts';
import type { PartnerState } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { formatCount } from '../parts/format-number.ts';

const choices: readonly { readonly pick: Pick; readonly words: string }[] = [
  { pick: 'local', words: 'The plan’s' },
  { pick: 'remote', words: 'The partner’s' },
  { pick: 'both', words: 'Both where possible' },
];

/** Chooses the same for all conflicts of a partner that are still open; nothing is written by it. */
export function ChooseForAll({ partner }: { readonly partner: PartnerState }) {
  const { state, actions } = usePane();
  const { organisation, conflicts, picks } = partner;
  const id = useId();
  if (conflicts.length < 2) return null;
  const isBusy = state.busy !== null;
  const open = conflicts.filter(({ key }) => !picks.has(key));
  const chosen = conflicts.length - open.length;
  return (
    <fieldset class="choose-all" aria-describedby={`${id}-hint`}>
      <legend>Choose for all</legend>
      <div class="buttons">
        {choices.map(({ pick, words }) => (
          <Button
            key={pick}
            label={`Choose for all: ${words}`}
            disabled={isBusy || !open.some((conflict) => conflict.picks.includes(pick))}
            onPress={() => actions.pickAll(organisation, pick)}
          >
            {words}
          </Button>
        ))}
        <Button
          look="subtle"
          disabled={isBusy || chosen === 0}
          onPress={() => actions.pickAll(organisation, null)}
        >
          Clear choices
        </Button>
      </div>
      <p class="hint" id={`${id}-hint`}>
        <span role="status">
          {formatCount(chosen)} of {formatCount(conflicts.length)} chosen.
        </span>{' '}
        What you have chosen stays, as does what cannot be settled so. Nothing is written before you press
        Settle.
      </p>
    </fieldset>
  );
}
