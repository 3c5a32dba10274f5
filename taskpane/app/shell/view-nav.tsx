import { paneViews } from '../../session/pane-state.ts';
import { usePane } from '../pane-context.ts';

const names = {
  plan: 'Plan',
  validate: 'Validate',
  partners: 'Partners',
  submit: 'Submit',
  board: 'Board',
  formulas: 'Formulas',
} as const;

/** The way between the views. A list of links in kind, not of tabs: choosing one moves the focus to its heading. */
export function ViewNav() {
  const { state, actions } = usePane();
  return (
    <nav aria-label="Views">
      <ul class="view-nav">
        {paneViews.map((view) => (
          <li key={view}>
            <button
              type="button"
              aria-current={view === state.view ? 'page' : undefined}
              onClick={() => actions.show(view)}
            >
              {names[view]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
