import type { Check } from '../../session/pane-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';

/** What comes next when nothing holds the plan up. */
export function NoIssues({ counts }: { readonly counts: Check['validation']['counts'] }) {
  const { actions } = usePane();
  if (counts.error > 0 || counts.warning > 0) return null;
  return (
    <section class="notice notice-success" aria-label="Ready">
      <Icon name="success" />
      <div class="notice-text">
        <p>
          {counts.advice === 0
            ? 'No issues: the plan is ready to submit.'
            : 'The plan is ready to submit. Advice does not hold it up.'}
        </p>
        <Button onPress={() => actions.show('submit')}>Go to Submit</Button>
      </div>
    </section>
  );
}
