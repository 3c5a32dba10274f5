import type { RagPattern } from '../charts/rag-look.ts';

/** How Word shades what has our patterns. */
const shadings = {
  solid: 'clear',
  diagonal: 'diagStripe',
  dots: 'pct25',
  cross: 'diagCross',
  empty: 'clear',
} as const satisfies Readonly<Record<RagPattern, string>>;

/** The kind of shading of a pattern, and the colour of its marks. */
export function patternShading(pattern: RagPattern) {
  return { type: shadings[pattern], mark: pattern === 'dots' ? '1B1B1B' : 'FFFFFF' };
}

/** The first letter of a text tells its direction. */
export function isRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
}
