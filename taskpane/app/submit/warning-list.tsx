import { useRef } from 'preact/hooks';
import type { Acknowledgement } from '../../../src/submission/submission-state.ts';
import { formatCount } from '../parts/format-number.ts';
import { Icon } from '../parts/icon.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { useKeepFocus } from '../use-keep-focus.ts';
import { AcknowledgedWarning } from './acknowledged-warning.tsx';
import { OpenWarning, reasonsId } from './open-warning.tsx';

/** Reasons that fit many warnings; any other text will do. */
const commonReasons = [
  'Agreed with the lead; will be mended for the next meeting',
  'Waiting for figures from the data owner',
  'The board knows and has accepted this',
  'Not applicable to this action',
];

/** The warnings, to acknowledge one by one; those that are done fold away below. */
export function WarningList({ warnings }: { readonly warnings: readonly Acknowledgement[] }) {
  const section = useRef<HTMLElement>(null);
  const open = warnings.filter(({ reason }) => reason === null);
  const done = warnings.filter(({ reason }) => reason !== null);
  // What was said of one warning often holds for the next.
  const reasons = new Set([...done.flatMap(({ reason }) => reason ?? []), ...commonReasons]);
  const pagedOpen = usePaged(open, 50);
  const pagedDone = usePaged(done, 50);
  useKeepFocus(section);
  if (warnings.length === 0) return null;
  return (
    <section class="card issues-warning" aria-labelledby="warnings-heading" ref={section}>
      <h2 id="warnings-heading" tabIndex={-1} data-focus>
        <Icon name="warning" /> Warnings
      </h2>
      <label class="acknowledged" for="acknowledged-share">
        {formatCount(done.length)} of {formatCount(warnings.length)} acknowledged
      </label>
      <progress id="acknowledged-share" max={warnings.length} value={done.length} />
      <datalist id={reasonsId}>
        {[...reasons].map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <div data-paged>
        <ul class="items">
          {pagedOpen.shown.map((warning) => (
            <OpenWarning key={warning.key} warning={warning} />
          ))}
        </ul>
        <ShowMore paged={pagedOpen} what="warnings" />
      </div>
      {done.length === 0 ? null : (
        <details data-paged>
          <summary>Acknowledged ({formatCount(done.length)})</summary>
          <ul class="items">
            {pagedDone.shown.map((warning) => (
              <AcknowledgedWarning key={warning.key} warning={warning} />
            ))}
          </ul>
          <ShowMore paged={pagedDone} what="acknowledged warnings" />
        </details>
      )}
    </section>
  );
}
