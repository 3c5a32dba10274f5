import { useId } from 'preact/hooks';
import type { SharedWith } from '../../session/partners-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';

/** What comes after sharing: the address goes to the partner. */
export function SharedCard({ shared }: { readonly shared: SharedWith }) {
  const { actions } = usePane();
  const id = useId();
  return (
    <section class="notice notice-success" aria-labelledby={id}>
      <Icon name="success" />
      <div class="notice-text">
        <h2 id={id}>
          Shared with <ClippedText text={shared.organisation} limit={80} />
        </h2>
        <p>In Google Sheets, press Share and add the people who will edit. Then send them this address:</p>
        <p class="address">
          <ClippedText text={shared.address} />
        </p>
        <div class="buttons">
          <CopyButton text={shared.address} label="Copy the address">
            Copy
          </CopyButton>
          <Button look="subtle" onPress={actions.dismissShared}>
            Done
          </Button>
        </div>
        <p class="muted">The first tab of their sheet, How to, tells them what to fill and what is locked.</p>
      </div>
    </section>
  );
}
