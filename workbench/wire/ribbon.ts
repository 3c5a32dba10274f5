/** The add-in's tab as its manifest describes it. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
  /** Title of the pane. */
  readonly paneTitle: string;
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
