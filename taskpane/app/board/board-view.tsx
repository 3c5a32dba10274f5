import { usePane } from '../pane-context.ts';
import { ViewHeading } from '../parts/view-heading.tsx';
import { LaterView } from '../shell/later-view.tsx';

const loadBody = async () => (await import(/* webpackChunkName: "board" */ './board-body.tsx')).BoardBody;

/** Makes what the board reads from the plan. */
export function BoardView() {
  const { state, actions } = usePane();
  return (
    <>
      <ViewHeading>Board pack</ViewHeading>
      <LaterView
        load={loadBody}
        content={state.board}
        noPlan="There is no plan in this workbook to make a board pack of."
        reading="Reading the plan…"
        unread="The plan has not been looked at yet."
        read="Look at the plan"
        onRead={actions.lookAtPack}
      />
    </>
  );
}
