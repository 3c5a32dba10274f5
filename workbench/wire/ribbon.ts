/** The add-in's tab as its manifest describes it. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
  /** Title of the pane. */
  readonly paneTitle: string;
}

/** Keys that call a function of the add-in, as its file of shortcuts writes them: `Ctrl+Alt+Shift+V`. */
export interface Shortcut {
  readonly functionName: string;
  readonly keys: string;
  readonly macKeys: string;
}

/** The add-in's tab, and the keys for what stands there. */
export interface AddInCommands {
  readonly tab: RibbonTab;
  readonly shortcuts: readonly Shortcut[];
}

interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its picture, in the add-in's folder. */
  readonly icon: string;
  /** The function to call, or `null` where the button shows the pane. */
  readonly functionName: string | null;
}
