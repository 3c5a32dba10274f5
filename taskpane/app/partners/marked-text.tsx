import { useMemo, useState } from 'preact/hooks';
import { clipPieces, type DiffPiece, isWorthMarking } from './word-diff.ts';

/** A text with what differs from another one marked; clipped around the first difference where it is very long. */
export function MarkedText({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  const [isWhole, setWhole] = useState(false);
  const clipped = clipPieces(pieces);
  const hasMarks = useMemo(() => isWorthMarking(pieces), [pieces]);
  return (
    <>
      <bdi class="quoted">
        {(isWhole ? pieces : clipped).map((piece, index) =>
          piece === null ? (
            '…'
          ) : piece.isSame || !hasMarks ? (
            piece.text
          ) : (
            <mark key={index}>
              <span class="only-heard">differs: </span>
              {piece.text}
            </mark>
          ),
        )}
      </bdi>
      {clipped === pieces ? null : (
        <>
          {' '}
          <button
            type="button"
            class="button link"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Show less' : 'Show all'}
          </button>
        </>
      )}
    </>
  );
}
