import type { RagCode } from '../../indicator/rag-code.ts';

const words: Readonly<Record<RagCode, string>> = {
  B: 'Blue',
  G: 'Green',
  A: 'Amber',
  R: 'Red',
  N: 'Not rated',
};

/** @example ragWord('G') // -> 'Green' */
export function ragWord(code: RagCode): string {
  return words[code];
}
