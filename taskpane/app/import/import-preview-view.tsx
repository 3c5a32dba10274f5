import { useMemo } from 'preact/hooks';
import type { ImportPreview } from '../../../src/importing/preview/import-preview.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatCount, formatPlural } from '../parts/format-number.ts';
import { ViewHeading } from '../parts/view-heading.tsx';
import { useKept } from '../use-kept.ts';
import { groupReadings, readingGroups, undecidedReadings } from './group-readings.ts';
import { ReadingGroupList } from './reading-group-list.tsx';
import { WriteImport } from './write-import.tsx';

/** What an import would write: every guess, to accept or change before it is written. */
export function ImportPreviewView({ preview }: { readonly preview: ImportPreview }) {
  const { actions } = usePane();
  const { documents, tables, readings } = preview;
  // A filter is for the words of these documents.
  const [words, setWords] = useKept(`import/filter/${documents.join('/')}`, '');
  const groups = useMemo(() => groupReadings(readings, words), [readings, words]);
  const undecided = useMemo(() => undecidedReadings(readings), [readings]);
  const likely = undecided.filter(({ certainty }) => certainty === 'likely');
  const isNothingFound = words.trim() !== '' && readingGroups.every((group) => groups[group].length === 0);
  return (
    <>
      <ViewHeading>Look over the import</ViewHeading>
      <div class="columns">
        <section class="card" aria-labelledby="documents-heading">
          <h2 id="documents-heading">{formatPlural(documents.length, 'document')}</h2>
          <ul class="plain-list">
            {documents.map((name, index) => (
              <li key={index}>
                <ClippedText text={name} limit={120} />
              </li>
            ))}
          </ul>
          <h3>Rows to write</h3>
          {tables.length === 0 ? (
            <p class="muted">No row of a plan was found. The words go to the Import notes sheet.</p>
          ) : (
            <dl class="counts">
              {tables.map(({ table, rows }) => (
                <div key={table}>
                  <dt>{table}</dt>
                  <dd>{formatCount(rows)}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <WriteImport
          undecided={undecided.length}
          unfit={readings.filter(({ fault }) => fault !== null).length}
        />
      </div>
      <section aria-labelledby="readings-heading">
        <h2 id="readings-heading">How the words were read</h2>
        <div class="filters">
          <div class="field">
            <label for="reading-filter">Filter</label>
            <input
              id="reading-filter"
              type="search"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </div>
          {likely.length === 0 ? null : (
            <Button
              onPress={() => {
                for (const { id } of likely) actions.decideReading(id, { kind: 'accept' });
              }}
            >
              Accept all likely ({formatCount(likely.length)})
            </Button>
          )}
        </div>
        {readings.length === 0 ? <p class="muted">Nothing had to be guessed.</p> : null}
        {isNothingFound ? <p class="muted">No reading holds these words.</p> : null}
        {readingGroups.map((group) => (
          <ReadingGroupList key={group} group={group} readings={groups[group]} />
        ))}
      </section>
    </>
  );
}
