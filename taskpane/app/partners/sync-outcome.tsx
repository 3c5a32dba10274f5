import { useId, useState } from 'preact/hooks';
import type { SyncReport } from '../../../src/sync/sync-report.ts';
import { ChangeList } from './change-list.tsx';
import { RefusalList } from './refusal-list.tsx';
import { ResolvedList } from './resolved-list.tsx';
import { type OutcomeName, outcomeParts } from './sync-words.ts';

/** What the last sync with a partner came to: counts, each of which opens its list. */
export function SyncOutcome({ report }: { readonly report: SyncReport }) {
  // A list that was opened for one sync does not stay open for the next.
  const [opened, setOpened] = useState<{ readonly report: SyncReport; readonly name: OutcomeName } | null>(
    null,
  );
  const open = opened?.report === report ? opened.name : null;
  const id = useId();
  const parts = outcomeParts(report);
  if (parts.length === 0) {
    return (
      <p>
        {report.conflicts.length === 0
          ? 'Nothing had changed on either side.'
          : 'Nothing else had changed on either side.'}
      </p>
    );
  }
  return (
    <div class="outcome">
      <ul class="chips" aria-label="What the last sync came to">
        {parts.map(({ name, words }) => (
          <li key={name}>
            <button
              type="button"
              class="chip"
              aria-expanded={open === name}
              aria-controls={open === name ? id : undefined}
              onClick={() => setOpened(open === name ? null : { report, name })}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <div id={id}>
          {open === 'cameIn' ? <ChangeList changes={report.cameIn} side="plan" /> : null}
          {open === 'wentOut' ? <ChangeList changes={report.wentOut} side="partner" /> : null}
          {open === 'resolved' ? <ResolvedList resolved={report.resolved} /> : null}
          {open === 'refused' ? <RefusalList refused={report.refused} /> : null}
        </div>
      )}
    </div>
  );
}
