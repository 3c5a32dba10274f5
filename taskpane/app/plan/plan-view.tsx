import { ImportPreviewView } from '../import/import-preview-view.tsx';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ViewHeading } from '../parts/view-heading.tsx';
import { NoPlan } from './no-plan.tsx';
import { PlanOverviewView } from './plan-overview-view.tsx';

/** The plan of this workbook, or the ways to one. */
export function PlanView() {
  const { state, actions } = usePane();
  if (state.importPreview !== null) return <ImportPreviewView preview={state.importPreview} />;
  if (state.plan === 'none') return <NoPlan />;
  if (state.plan !== 'unread') return <PlanOverviewView plan={state.plan} />;
  return (
    <>
      <ViewHeading>Plan</ViewHeading>
      {state.busy === null ? (
        <>
          <p class="lead">The workbook has not been read yet.</p>
          <Button look="primary" onPress={actions.refresh}>
            Read the workbook
          </Button>
        </>
      ) : null}
    </>
  );
}
