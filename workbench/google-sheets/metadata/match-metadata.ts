import { gridRangeOf, overlaps } from '../a1/grid-range.ts';
import { resolveRange } from '../a1/resolve-range.ts';
import type {
  DataFilter,
  DeveloperMetadata,
  DeveloperMetadataLookup,
  GridRange,
} from '../schema/messages.ts';
import type { Document } from '../state/document.ts';

type Location = NonNullable<DeveloperMetadata['location']>;

/** The cells that a place of metadata covers; null for the whole spreadsheet. */
function coveredBy(location: Location): GridRange | null {
  const { dimensionRange, sheetId } = location;
  if (dimensionRange !== undefined) {
    const { startIndex = 0, endIndex = startIndex + 1 } = dimensionRange;
    return {
      sheetId: dimensionRange.sheetId ?? 0,
      ...(dimensionRange.dimension === 'ROWS'
        ? { startRowIndex: startIndex, endRowIndex: endIndex }
        : { startColumnIndex: startIndex, endColumnIndex: endIndex }),
    };
  }
  return sheetId === undefined ? null : { sheetId };
}

/** What kind of place a location is. */
export function locationType(location: Location): 'ROW' | 'COLUMN' | 'SHEET' | 'SPREADSHEET' {
  if (location.dimensionRange !== undefined)
    return location.dimensionRange.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  return location.sheetId === undefined ? 'SPREADSHEET' : 'SHEET';
}

const sameCover = (one: GridRange | null, other: GridRange | null) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether metadata is what a lookup asks for: all that the lookup says must hold. */
export function matchesLookup(metadata: DeveloperMetadata, lookup: DeveloperMetadataLookup): boolean {
  const { metadataId, metadataKey, metadataValue, visibility, metadataLocation } = lookup;
  const location = metadata.location ?? {};
  if (lookup.locationType !== undefined && lookup.locationType !== location.locationType) return false;
  if (metadataId !== undefined && metadataId !== metadata.metadataId) return false;
  if (metadataKey !== undefined && metadataKey !== metadata.metadataKey) return false;
  if (metadataValue !== undefined && metadataValue !== metadata.metadataValue) return false;
  if (visibility !== undefined && visibility !== metadata.visibility) return false;
  if (metadataLocation === undefined) return true;
  const [asked, own] = [coveredBy(metadataLocation), coveredBy(location)];
  if (lookup.locationMatchingStrategy === 'INTERSECTING_LOCATION')
    return asked === null || own === null || overlaps(asked, own);
  return sameCover(asked, own);
}

/** Whether metadata is what a data filter asks for: a range asks for all that stands on what it touches. */
export function matchesFilter(document: Document, metadata: DeveloperMetadata, filter: DataFilter): boolean {
  const { a1Range, gridRange, developerMetadataLookup } = filter;
  if (developerMetadataLookup !== undefined) return matchesLookup(metadata, developerMetadataLookup);
  const range = a1Range === undefined ? gridRange : gridRangeOf(resolveRange(document, a1Range).area);
  const own = coveredBy(metadata.location ?? {});
  return range !== undefined && own !== null && overlaps(range, own);
}
