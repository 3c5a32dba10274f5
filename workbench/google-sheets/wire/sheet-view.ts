import type { CellArea, Person } from './person-action.ts';

/** A spreadsheet in the list of all. */
export interface ListedSpreadsheet {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** ISO 8601. */
  readonly modifiedTime: string;
}

/** How cells look; what is absent is as in a cell that nobody formatted. Colours are `#rrggbb`. */
export interface CellLook {
  readonly fill?: string;
  readonly colour?: string;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isStruck?: true;
  readonly isUnderlined?: true;
  /** In points. */
  readonly size?: number;
  readonly wrap?: 'wrap' | 'clip';
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
}

/** What may be typed into a cell, as far as a person sees it. */
export interface TypingRule {
  /** The texts to choose from, or null where the rule is no list. */
  readonly choices: readonly string[] | null;
  readonly isStrict: boolean;
  readonly hint: string;
}

/** A cell that holds or shows something. */
export interface CellView {
  /** The text that it shows. */
  readonly text: string;
  /** What a person edits, where it differs from the shown text. */
  readonly entered?: string;
  /** Its look in the sheet's list of looks. */
  readonly look: number;
  /** Its rule in the sheet's list of rules. */
  readonly rule?: number;
  readonly note?: string;
  /** Whether it shows a number, which stands to the right unless formatted otherwise. */
  readonly kind?: 'number' | 'boolean' | 'error';
  /** Whether what it holds breaks its rule. */
  readonly isInvalid?: true;
}

export interface RowView {
  /** In pixels where somebody set it; else as high as its texts. */
  readonly height?: number;
  readonly isHidden?: true;
  /** From the first column on; `null` for blank cells, and none after the last that is not. */
  readonly cells: readonly (CellView | null)[];
}

export interface ColumnView {
  readonly width: number;
  readonly isHidden?: true;
}

/** Cells that are protected. */
interface ProtectionView extends CellArea {
  readonly description: string;
  readonly mayEdit: boolean;
}

/** One sheet as a person sees it. */
export interface SheetView {
  readonly sheetId: number;
  readonly rowCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columns: readonly ColumnView[];
  /** From the first row on, up to the last that holds something or is hidden. */
  readonly rows: readonly RowView[];
  readonly looks: readonly CellLook[];
  readonly rules: readonly TypingRule[];
  readonly protections: readonly ProtectionView[];
  readonly merges: readonly CellArea[];
  /** The filter's area, and the texts that it hides by column. */
  readonly filter: (CellArea & { readonly hidden: Readonly<Record<string, readonly string[]>> }) | null;
}

export interface TabView {
  readonly sheetId: number;
  readonly title: string;
  readonly isHidden: boolean;
  readonly colour?: string;
}

/** A spreadsheet as a person sees it, with one of its sheets. */
export interface SpreadsheetView {
  /** Differs whenever the spreadsheet does. */
  readonly version: number;
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly person: Person;
  readonly account: string;
  readonly owner: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly tabs: readonly TabView[];
  readonly sheet: SheetView;
  /** Who changed it last, where that is known. */
  readonly lastWriter: { readonly account: string; readonly time: string } | null;
}

/** The answer to a question after changes. */
export type ViewAnswer = SpreadsheetView | { readonly version: number; readonly isUnchanged: true };

/** The answer to an action: what became of the spreadsheet, and why it was not done where it was refused. */
export interface ActionAnswer {
  readonly view: SpreadsheetView;
  readonly refusal: string | null;
  /** What a rule that only warns says of what was typed. */
  readonly warning: string | null;
}
