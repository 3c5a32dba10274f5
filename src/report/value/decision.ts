import type { IsoDate } from '../../grid/serial-date.ts';

/** What is asked of the board. `decisionText` of the wording makes the sentence. */
export type Decision =
  /** To take note of the position. */
  | { readonly kind: 'note' }
  /** Words of the plan that ask the board for something, as they stand there. */
  | {
      readonly kind: 'asked';
      readonly text: string;
      readonly action: string;
      readonly organisation: string | null;
      readonly date: IsoDate | null;
    }
  /** To say what is to be done about actions rated red; names as sentences call them. */
  | { readonly kind: 'red-actions'; readonly actions: readonly string[] }
  /** To agree targets for indicators without one. */
  | { readonly kind: 'set-targets'; readonly indicators: readonly string[] }
  /** To name leads for actions without one. */
  | { readonly kind: 'name-leads'; readonly actions: readonly string[] };
