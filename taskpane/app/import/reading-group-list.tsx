import { useRef } from 'preact/hooks';
import type { PreviewReading } from '../../../src/importing/preview/import-preview.ts';
import { formatCount } from '../parts/format-number.ts';
import { ShowMore, usePaged } from '../parts/show-more.tsx';
import { useKeepFocus } from '../use-keep-focus.ts';
import { useKept } from '../use-kept.ts';
import type { ReadingGroup } from './group-readings.ts';
import { ReadingItem } from './reading-item.tsx';

const heads: Readonly<Record<ReadingGroup, { readonly title: string; readonly hint: string }>> = {
  unsure: { title: 'Unsure', hint: 'These words can be read in more than one way.' },
  likely: { title: 'Likely', hint: 'Probably right; look them over.' },
  certain: { title: 'Certain', hint: 'Read without doubt.' },
  'no-place': { title: 'Without a place', hint: 'Kept word for word on the Import notes sheet.' },
};

interface ReadingGroupListProps {
  readonly group: ReadingGroup;
  readonly readings: readonly PreviewReading[];
}

/** The readings of one certainty. Those that ask for no decision are folded. */
export function ReadingGroupList({ group, readings }: ReadingGroupListProps) {
  const list = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useKept(`import/open/${group}`, group === 'unsure' || group === 'likely');
  const paged = usePaged(readings, 50);
  useKeepFocus(list);
  if (readings.length === 0) return null;
  const { title, hint } = heads[group];
  return (
    <details
      class="group"
      ref={list}
      open={isOpen}
      data-paged
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary data-focus>
        <span class="group-title">
          {title} ({formatCount(readings.length)})
        </span>
      </summary>
      <p class="muted">{hint}</p>
      {isOpen ? (
        <ul class="items">
          {paged.shown.map((reading) => (
            <ReadingItem key={reading.id} reading={reading} />
          ))}
        </ul>
      ) : null}
      <ShowMore paged={paged} what="readings" />
    </details>
  );
}
