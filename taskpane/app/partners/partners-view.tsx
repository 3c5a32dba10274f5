import { usePane } from '../pane-context.ts';
import { ViewHeading } from '../parts/view-heading.tsx';
import { LaterView } from '../shell/later-view.tsx';

const loadBody = async () =>
  (await import(/* webpackChunkName: "partners" */ './partners-body.tsx')).PartnersBody;

/** Shares the plan with partners and syncs it. */
export function PartnersView() {
  const { state, actions } = usePane();
  return (
    <>
      <ViewHeading>Partners</ViewHeading>
      <LaterView
        load={loadBody}
        content={state.partners}
        noPlan="There is no plan in this workbook to share."
        reading="Reading the partners…"
        unread="The partners of this plan have not been looked at yet."
        read="Read the partners"
        onRead={() => actions.connect()}
      />
    </>
  );
}
