import { type RagCode, ragCodes } from '../../../src/indicator/rag-code.ts';
import type { RagCounts } from '../../../src/indicator/rag-count.ts';
import { formatCount, formatPlural } from '../parts/format-number.ts';
import { RagBadge } from '../parts/rag-badge.tsx';

/** Worst first: that is what the board asks about. */
const order: readonly RagCode[] = ['R', 'A', 'G', 'B', 'N'];
const width = 300;
const height = 20;
const gap = 2;
/** In a narrower part a letter has no room. */
const letterRoom = 14;

/** The actions by rating: a bar, and the same as a list whose counts add up to all of them. */
export function RagSummary({ counts }: { readonly counts: RagCounts }) {
  const total = ragCodes.reduce((sum, code) => sum + counts[code], 0);
  const present = order.filter((code) => counts[code] > 0);
  let from = 0;
  const segments = present.map((code) => {
    const length = (counts[code] / total) * width;
    const segment = { code, from, length: Math.max(length - gap, 2) };
    from += length;
    return segment;
  });
  const words = present.map((code) => `${formatCount(counts[code])} ${code}`).join(', ');
  return (
    <>
      <svg
        class="rag-bar"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${formatPlural(total, 'action')} by rating: ${words}.`}
      >
        {segments.map(({ code, from: x, length }) => (
          <g key={code}>
            <rect class={`rag-fill-${code}`} x={x} width={length} height={height} rx={2} />
            {length < letterRoom ? null : (
              <text class={`rag-text-${code}`} x={x + length / 2} y={height - 6} text-anchor="middle">
                {code}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ul class="rag-counts">
        {order.map((code) => (
          <li key={code} class={counts[code] === 0 ? 'is-zero' : ''}>
            <RagBadge code={code} words="action" />
            <span class="count">{formatCount(counts[code])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
