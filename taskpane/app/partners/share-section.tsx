import { useId, useRef } from 'preact/hooks';
import type { OtherOrganisation } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { clipText } from '../parts/clip-text.ts';
import { formatPlural } from '../parts/format-number.ts';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { useKeepFocus } from '../use-keep-focus.ts';
import { ExistingSheetForm } from './existing-sheet-form.tsx';

interface ShareSectionProps {
  readonly organisations: readonly OtherOrganisation[];
  readonly hasPartners: boolean;
  readonly blocked: string | null;
}

/** The organisations that the plan can be shared with. */
export function ShareSection({ organisations, hasPartners, blocked }: ShareSectionProps) {
  const { state, actions } = usePane();
  const section = useRef<HTMLElement>(null);
  const paged = usePaged(organisations, 20);
  const id = useId();
  useKeepFocus(section);
  const isOff = blocked !== null || state.busy !== null;
  if (organisations.length === 0) {
    return (
      <p class="muted">
        {hasPartners
          ? 'The plan is shared with every organisation that it names.'
          : 'No row of the plan names an organisation yet. Fill Organisation in the Actions sheet, or Reported by in Measurements, then come back.'}
      </p>
    );
  }
  return (
    <section class="card share" aria-labelledby={id} ref={section} data-paged>
      <h2 id={id} tabIndex={-1} data-focus>
        Share with a partner
      </h2>
      <p class="muted">
        Makes a Google Sheet with their rows of the plan only, and locks what only the board may change.
      </p>
      <ul class="share-list">
        {paged.shown.map(({ organisation, rows }) => (
          <li key={organisation} data-item>
            <span>
              <bdi>{clipText(organisation, 80)}</bdi>{' '}
              <span class="muted small">{formatPlural(rows, 'row')}</span>
            </span>
            <Button
              disabled={isOff}
              label={`Share with ${clipText(organisation, 80)}`}
              describedBy={blocked === null ? undefined : `${id}-why`}
              onPress={() => actions.share({ organisation })}
            >
              Share
            </Button>
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} what="organisations" />
      {blocked === null ? null : (
        <p class="hint" id={`${id}-why`}>
          {blocked}
        </p>
      )}
      <ExistingSheetForm organisations={organisations} blocked={blocked} />
    </section>
  );
}
