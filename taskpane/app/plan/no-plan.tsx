import { ImportForm } from '../import/import-form.tsx';
import { ViewHeading } from '../parts/view-heading.tsx';
import { NewPlanForm } from './new-plan-form.tsx';

/** What to do in a workbook without a plan. */
export function NoPlan() {
  return (
    <>
      <ViewHeading>Plan</ViewHeading>
      <p class="lead">
        This workbook holds no action plan yet. Start a new one, or import the documents it lives in today.
      </p>
      <div class="columns">
        <NewPlanForm />
        <ImportForm />
      </div>
    </>
  );
}
