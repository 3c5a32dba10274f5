import { useState } from 'preact/hooks';
import { clipText } from './clip-text.ts';

/** A text out of a workbook or document: apart from the words around it in direction, and clipped where it is very long. */
export function ClippedText({ text, limit = 300 }: { readonly text: string; readonly limit?: number }) {
  const [isWhole, setWhole] = useState(false);
  const clipped = clipText(text, limit);
  if (clipped === text) return <bdi class="quoted">{text}</bdi>;
  return (
    <>
      <bdi class="quoted">{isWhole ? text : clipped}</bdi>{' '}
      <button type="button" class="button link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {isWhole ? 'Show less' : 'Show all'}
      </button>
    </>
  );
}
