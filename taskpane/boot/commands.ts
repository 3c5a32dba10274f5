/// <reference types="office-js" />
import type { PaneActions, PaneView } from '../session/pane-state.ts';

/** What the ribbon's buttons and the keyboard shortcuts are called in `manifest.xml` and `shortcuts.json`. */
const commandNames = {
  plan: 'ShowPlan',
  validate: 'ValidatePlan',
  partners: 'ShowPartners',
  submit: 'SubmitPlan',
  board: 'ShowBoard',
  formulas: 'ShowFormulas',
} as const satisfies Readonly<Record<PaneView, string>>;

/**
 * Gives Excel what its buttons and shortcuts do: the pane opens at the view, and Validate validates at once.
 *
 * @param loadPane - Loads the pane where it is not loaded yet.
 */
export function associateCommands(loadPane: () => Promise<PaneActions>): void {
  for (const [view, name] of Object.entries(commandNames) as [PaneView, string][]) {
    Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
      // Excel greys the button out until it hears that the command has ended.
      event?.completed();
      await Office.addin.showAsTaskpane();
      const actions = await loadPane();
      actions.show(view);
      if (view === 'validate') await actions.validate();
    });
  }
}
