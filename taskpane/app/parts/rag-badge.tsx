import type { RagCode } from '../../../src/indicator/rag-code.ts';
import { formatRag, type RagScheme } from '../../../src/indicator/rag-text.ts';

interface RagBadgeProps {
  readonly code: RagCode;
  /** What is rated, and so what the word says; `colour` is for lists where the meaning stands beside. */
  readonly words?: RagScheme | 'colour';
}

const colours: Readonly<Record<RagCode, string>> = {
  B: 'Blue',
  G: 'Green',
  A: 'Amber',
  R: 'Red',
  N: 'Not rated',
};

/** A rating by letter, word and colour, so that it can be told without the colour. */
export function RagBadge({ code, words = 'indicator' }: RagBadgeProps) {
  return (
    <span class="rag">
      <span class={`rag-letter rag-${code}`}>{code}</span>{' '}
      <span class="rag-word">{words === 'colour' ? colours[code] : formatRag(code, words)}</span>
    </span>
  );
}
