import { cutToSheet, type ResolvedRange, resolveRange } from '../a1/resolve-range.ts';
import { invalidArgument } from '../api-error.ts';
import { matchesLookup } from '../metadata/match-metadata.ts';
import type { DataFilter } from '../schema/messages.ts';
import { type Document, sheetById } from '../state/document.ts';

/**
 * The ranges that a data filter means: one for a range, one for each row, column or sheet that metadata found stands on.
 *
 * @throws ApiError where a filter says nothing or names an unknown sheet.
 */
export function rangesOfFilter(document: Document, filter: DataFilter): ResolvedRange[] {
  const { a1Range, gridRange, developerMetadataLookup } = filter;
  if (a1Range !== undefined) return [resolveRange(document, a1Range)];
  if (gridRange !== undefined) {
    const sheet = sheetById(document, gridRange.sheetId ?? 0);
    if (sheet === undefined) throw invalidArgument(`No grid with id: ${gridRange.sheetId ?? 0}`);
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = gridRange;
    return [
      cutToSheet(sheet, {
        ...(startRowIndex !== undefined && { startRow: startRowIndex }),
        ...(endRowIndex !== undefined && { endRow: endRowIndex }),
        ...(startColumnIndex !== undefined && { startColumn: startColumnIndex }),
        ...(endColumnIndex !== undefined && { endColumn: endColumnIndex }),
      }),
    ];
  }
  if (developerMetadataLookup === undefined) throw invalidArgument('A data filter must have one filter set.');
  return document.developerMetadata
    .filter((metadata) => matchesLookup(metadata, developerMetadataLookup))
    .flatMap(({ location }) => {
      const range = location?.dimensionRange;
      const sheet = sheetById(document, range?.sheetId ?? location?.sheetId ?? -1);
      if (sheet === undefined) return [];
      if (range === undefined) return [cutToSheet(sheet, {})];
      const { startIndex = 0, endIndex = startIndex + 1 } = range;
      return [
        cutToSheet(
          sheet,
          range.dimension === 'ROWS'
            ? { startRow: startIndex, endRow: endIndex }
            : { startColumn: startIndex, endColumn: endIndex },
        ),
      ];
    });
}
