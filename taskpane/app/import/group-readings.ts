import type { PreviewReading } from '../../../src/importing/preview/import-preview.ts';

export type ReadingGroup = 'unsure' | 'likely' | 'certain' | 'no-place';

/** In the order in which they ask for a decision. */
export const readingGroups: readonly ReadingGroup[] = ['unsure', 'likely', 'certain', 'no-place'];

export function groupOf({ place, certainty }: PreviewReading): ReadingGroup {
  if (place === null) return 'no-place';
  return certainty === 'ambiguous' ? 'unsure' : certainty;
}

/** The readings of each group that hold the words, in any case. */
export function groupReadings(
  readings: readonly PreviewReading[],
  words: string,
): Readonly<Record<ReadingGroup, readonly PreviewReading[]>> {
  const groups: Record<ReadingGroup, PreviewReading[]> = {
    unsure: [],
    likely: [],
    certain: [],
    'no-place': [],
  };
  const sought = words.trim().toLowerCase();
  for (const reading of readings) {
    const { text, place, source, value } = reading;
    const isFound =
      sought === '' ||
      [text, reading.reading, place, source, value].some((part) => part?.toLowerCase().includes(sought));
    if (isFound) groups[groupOf(reading)].push(reading);
  }
  return groups;
}

/** Readings that are taken as read unless somebody decides. */
export function undecidedReadings(readings: readonly PreviewReading[]): PreviewReading[] {
  return readings.filter((reading) => {
    const group = groupOf(reading);
    return (group === 'unsure' || group === 'likely') && reading.decision.kind === 'undecided';
  });
}
