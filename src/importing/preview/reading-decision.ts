/** What to do with a guess: take it as read, put another text in its place, or leave the cell blank. */
export type ReadingDecision =
  | { readonly kind: 'accept' }
  | { readonly kind: 'change'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'undecided' };

/** Decisions by the id of a reading; one left out is undecided. */
export type ReadingDecisions = ReadonlyMap<number, ReadingDecision>;
