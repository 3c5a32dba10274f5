/** A rating: Blue complete, Green on track, Amber at risk, Red off track, N not rated. */
export type RagCode = 'B' | 'G' | 'A' | 'R' | 'N';

/** All ratings, in the order counts are given. */
export const ragCodes = ['B', 'G', 'A', 'R', 'N'] as const satisfies readonly RagCode[];
