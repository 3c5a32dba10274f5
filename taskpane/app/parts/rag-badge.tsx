import type { RagCode } from '../../../src/indicator/rag-code.ts';
import { formatRag, type RagScheme } from '../../../src/indicator/rag-text.ts';

/** A rating by letter, word and colour, so that it can be told without the colour. */
export function RagBadge({ code, scheme }: { readonly code: RagCode; readonly scheme?: RagScheme }) {
  return (
    <span class="rag">
      <span class={`rag-letter rag-${code}`}>{code}</span>{' '}
      <span class="rag-word">{formatRag(code, scheme)}</span>
    </span>
  );
}
