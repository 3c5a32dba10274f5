/** Something that happened in the workbook, for those who listen. */
export interface BookEvent {
  readonly kind: 'changed' | 'selected' | 'activated' | 'deactivated' | 'calculated' | 'added' | 'deleted';
  readonly sheetId: string;
  readonly address?: string;
  readonly changeType?: string;
  /** Whether a program made the change, and not a person. */
  readonly isOwn?: boolean;
}

/** A comment on a cell. */
export interface BookComment {
  readonly id: string;
  readonly sheetId: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  content: string;
  resolved: boolean;
}

/** A defined name. */
export interface BookName {
  readonly name: string;
  /** The sheet it is known on; without one, the whole workbook. */
  readonly sheetId?: string;
  formula: string;
  visible: boolean;
  comment: string;
}
