import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ViewHeading } from '../parts/view-heading.tsx';
import { CheckResult } from './check-result.tsx';
import { ValidateTools } from './validate-tools.tsx';

/** What is wrong with the plan, and the ways to mend it. */
export function ValidateView() {
  const { state, actions } = usePane();
  if (state.plan === 'none') {
    return (
      <>
        <ViewHeading>Validate</ViewHeading>
        <p class="lead">There is no plan in this workbook to validate.</p>
        <Button look="primary" onPress={() => actions.show('plan')}>
          Start or import a plan
        </Button>
      </>
    );
  }
  return (
    <>
      <ViewHeading>Validate</ViewHeading>
      {state.check === null ? (
        <p class="lead">Looks at every cell of the plan, and says what is wrong, where, and what would do.</p>
      ) : null}
      <ValidateTools />
      {state.check === null ? null : <CheckResult check={state.check} />}
    </>
  );
}
