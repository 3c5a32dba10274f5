import { useState } from 'preact/hooks';
import type { PreviewReading } from '../../../src/importing/preview/import-preview.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { clipText } from '../parts/clip-text.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { ChangeReading } from './change-reading.tsx';

const decided = {
  accept: 'Accepted',
  change: 'Changed',
  blank: 'Left blank',
  undecided: null,
} as const;

/** A guess: the words of the document, what was made of them, and what to do with it. */
export function ReadingItem({ reading }: { readonly reading: PreviewReading }) {
  const { actions } = usePane();
  const [isChanging, setChanging] = useState(false);
  const { id, text, place, source, value, decision, fault, isAside } = reading;
  // A text that does not fit is not taken: the fault says so instead.
  const state = fault === null ? decided[decision.kind] : null;
  const toggle = (kind: 'accept' | 'blank') => {
    setChanging(false);
    actions.decideReading(id, decision.kind === kind ? { kind: 'undecided' } : { kind });
  };
  const of = `: ${clipText(text, 60)}`;
  return (
    <li class={`item reading${state === null ? '' : ' is-decided'}`} data-item>
      <blockquote>
        <ClippedText text={text} />
      </blockquote>
      <p class="muted small">
        <ClippedText text={source} limit={120} />
      </p>
      {reading.reading === null ? null : (
        <p>
          Read as <ClippedText text={reading.reading} />
        </p>
      )}
      {place === null ? null : (
        <>
          <p>
            <span class="muted">{isAside ? 'Left out of' : 'Goes to'}</span>{' '}
            <ClippedText text={place} limit={120} />
            {isAside ? (
              <span class="muted">, which keeps what else was read</span>
            ) : value === null ? (
              <span class="muted"> and leaves it blank</span>
            ) : (
              <>
                <span class="muted"> as</span> <ClippedText text={value} />
              </>
            )}
          </p>
          {fault === null ? null : <p class="fault">{fault}</p>}
          <div class="buttons">
            <Button
              pressed={decision.kind === 'accept'}
              label={`Accept${of}`}
              onPress={() => toggle('accept')}
            >
              Accept
            </Button>
            {isAside ? null : (
              <>
                <Button
                  pressed={decision.kind === 'change'}
                  expanded={isChanging}
                  label={`Change${of}`}
                  onPress={() => setChanging(!isChanging)}
                >
                  Change
                </Button>
                <Button
                  pressed={decision.kind === 'blank'}
                  label={`Leave blank${of}`}
                  onPress={() => toggle('blank')}
                >
                  Leave blank
                </Button>
              </>
            )}
            {state === null ? null : <span class="decided">{state}</span>}
          </div>
          {isChanging ? <ChangeReading reading={reading} onDone={() => setChanging(false)} /> : null}
        </>
      )}
    </li>
  );
}
