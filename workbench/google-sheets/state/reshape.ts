import { shiftFormulas } from '../formulas/shift-formulas.ts';
import type { BasicFilter, DeveloperMetadata, DimensionGroup, GridRange } from '../schema/messages.ts';
import { type Document, sheetById } from './document.ts';
import { type Remap, remappedRange } from './remap.ts';

function present<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

const remappedRanges = (ranges: readonly GridRange[], remap: Remap): GridRange[] =>
  ranges.map((range) => remappedRange(range, remap)).filter(present);

/** Moves all that refers to rows or columns of a sheet (not their cells), formulas of every sheet included. */
export function reshape(document: Document, remap: Remap, growing: Remap = remap): void {
  const sheet = sheetById(document, remap.sheetId);
  if (sheet === undefined) return;
  const { parts } = sheet;
  parts.merges = remappedRanges(parts.merges, remap).filter(isMany);
  parts.basicFilter = parts.basicFilter && remappedFilter(parts.basicFilter, remap);
  parts.protectedRanges = parts.protectedRanges
    .map((protection) => {
      const { range, unprotectedRanges } = protection;
      if (range === undefined) return protection;
      const moved = remappedRange(range, remap);
      if (moved === null) return null;
      return {
        ...protection,
        range: moved,
        ...(unprotectedRanges && { unprotectedRanges: remappedRanges(unprotectedRanges, remap) }),
      };
    })
    .filter(present);
  parts.conditionalFormats = parts.conditionalFormats
    .map((rule) => ({ ...rule, ranges: remappedRanges(rule.ranges ?? [], growing) }))
    .filter(({ ranges }) => ranges.length > 0);
  if (remap.dimension === 'ROWS') parts.rowGroups = remappedGroups(parts.rowGroups, remap);
  else parts.columnGroups = remappedGroups(parts.columnGroups, remap);
  document.namedRanges = document.namedRanges
    .map((named) => {
      const range = named.range && remappedRange(named.range, remap);
      return range === null ? null : { ...named, ...(range && { range }) };
    })
    .filter(present);
  document.developerMetadata = document.developerMetadata
    .map((metadata) => remappedMetadata(metadata, remap))
    .filter(present);
  shiftFormulas(document, remap);
}

const isMany = ({
  startRowIndex = 0,
  endRowIndex = 0,
  startColumnIndex = 0,
  endColumnIndex = 0,
}: GridRange) => endRowIndex - startRowIndex > 1 || endColumnIndex - startColumnIndex > 1;

function remappedFilter(filter: BasicFilter, remap: Remap): BasicFilter | undefined {
  const range = filter.range && remappedRange(filter.range, remap);
  if (range === null || range === undefined) return undefined;
  if (remap.dimension === 'ROWS') return { ...filter, range };
  const { criteria, filterSpecs } = filter;
  return {
    ...filter,
    range,
    ...(criteria && {
      criteria: Object.fromEntries(
        Object.entries(criteria).flatMap(([column, entry]) => {
          const index = remap.index(Number(column));
          return index === null ? [] : [[String(index), entry]];
        }),
      ),
    }),
    ...(filterSpecs && {
      filterSpecs: filterSpecs.flatMap((spec) => {
        const index = remap.index(spec.columnIndex ?? 0);
        return index === null ? [] : [{ ...spec, columnIndex: index }];
      }),
    }),
  };
}

function remappedGroups(groups: readonly DimensionGroup[], remap: Remap): DimensionGroup[] {
  return groups.flatMap((group) => {
    const { startIndex = 0, endIndex = 0 } = group.range ?? {};
    const moved = remap.stretch(startIndex, endIndex);
    return moved === null
      ? []
      : [{ ...group, range: { ...group.range, startIndex: moved[0], endIndex: moved[1] } }];
  });
}

function remappedMetadata(metadata: DeveloperMetadata, remap: Remap): DeveloperMetadata | null {
  const range = metadata.location?.dimensionRange;
  if (range === undefined || (range.sheetId ?? 0) !== remap.sheetId || range.dimension !== remap.dimension)
    return metadata;
  const index = remap.index(range.startIndex ?? 0);
  if (index === null) return null;
  return {
    ...metadata,
    location: { ...metadata.location, dimensionRange: { ...range, startIndex: index, endIndex: index + 1 } },
  };
}
