import { useLayoutEffect, useRef } from 'preact/hooks';
import { BoardView } from '../board/board-view.tsx';
import { FormulasView } from '../formulas/formulas-view.tsx';
import { usePane } from '../pane-context.ts';
import { PartnersView } from '../partners/partners-view.tsx';
import { viewHeadingId } from '../parts/view-heading.tsx';
import { PlanView } from '../plan/plan-view.tsx';
import { SubmitView } from '../submit/submit-view.tsx';
import { useKeepFocus } from '../use-keep-focus.ts';
import { ValidateView } from '../validate/validate-view.tsx';
import { BusyBar } from './busy-bar.tsx';
import { LiveRegion } from './live-region.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { UndoLine } from './undo-line.tsx';
import { ViewNav } from './view-nav.tsx';

const views = {
  plan: PlanView,
  validate: ValidateView,
  partners: PartnersView,
  submit: SubmitView,
  board: BoardView,
  formulas: FormulasView,
};

/** The whole pane: which workbook, the views, what is going on, and the view itself. */
export function Pane() {
  const { state } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const screen = state.view === 'plan' && state.importPreview !== null ? 'import' : state.view;
  const lastScreen = useRef(screen);
  useLayoutEffect(() => {
    if (lastScreen.current === screen) return;
    lastScreen.current = screen;
    scrollTo(0, 0);
    document.getElementById(viewHeadingId)?.focus({ preventScroll: true });
  }, [screen]);
  useKeepFocus(root);
  const View = views[state.view];
  return (
    <div class="pane" ref={root}>
      <header class="pane-header">
        <p class="workbook-name">
          <bdi>{state.workbookName || 'HWB action plan'}</bdi>
        </p>
        <ViewNav />
      </header>
      <LiveRegion />
      <main class="pane-main">
        <BusyBar />
        <NoticeBar />
        <UndoLine />
        <View />
      </main>
    </div>
  );
}
