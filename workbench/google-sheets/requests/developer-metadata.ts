import { invalidArgument } from '../api-error.ts';
import { requestMask, withMasked } from '../mask/apply-mask.ts';
import { locationType, matchesFilter } from '../metadata/match-metadata.ts';
import type { DataFilter, DeveloperMetadata } from '../schema/messages.ts';
import { type RequestContext, type RequestHandler, sheetOf } from './context.ts';
import { stretchOf } from './dimension-range.ts';

/** A place as it is kept: one row, one column, a sheet or the spreadsheet. @throws ApiError for any other. */
function checkedLocation(
  context: RequestContext,
  location: DeveloperMetadata['location'],
): NonNullable<DeveloperMetadata['location']> {
  if (location === undefined) throw invalidArgument('Must specify a location for developer metadata.');
  const { dimensionRange, sheetId, spreadsheet } = location;
  if (dimensionRange !== undefined) {
    const { sheet, dimension, start, end } = stretchOf(context, dimensionRange);
    if (end - start !== 1)
      throw invalidArgument('Developer metadata can only be associated with a single row or column.');
    return {
      locationType: locationType({ dimensionRange }),
      dimensionRange: { sheetId: sheet.sheetId, dimension, startIndex: start, endIndex: end },
    };
  }
  if (sheetId !== undefined) return { locationType: 'SHEET', sheetId: sheetOf(context, sheetId).sheetId };
  if (spreadsheet !== true) throw invalidArgument('Must specify a location for developer metadata.');
  return { locationType: 'SPREADSHEET', spreadsheet: true };
}

function checked(context: RequestContext, metadata: DeveloperMetadata): DeveloperMetadata {
  if (metadata.metadataKey === undefined || metadata.metadataKey === '')
    throw invalidArgument('Developer metadata must have a key.');
  if (metadata.visibility === undefined) throw invalidArgument('Developer metadata must have a visibility.');
  return { ...metadata, location: checkedLocation(context, metadata.location) };
}

export const createDeveloperMetadata: RequestHandler<'createDeveloperMetadata'> = (
  context,
  { developerMetadata = {} },
) => {
  const { document, ids } = context;
  const isTaken = (id: number) => document.developerMetadata.some(({ metadataId }) => metadataId === id);
  const metadataId = developerMetadata.metadataId ?? ids.number(isTaken);
  if (isTaken(metadataId)) throw invalidArgument(`Developer metadata with id ${metadataId} already exists.`);
  const created = checked(context, { metadataId, ...developerMetadata });
  document.developerMetadata = [...document.developerMetadata, created];
  return { createDeveloperMetadata: { developerMetadata: created } };
};

const found = ({ document }: RequestContext, filters: readonly DataFilter[]) =>
  document.developerMetadata.filter((metadata) =>
    filters.some((filter) => matchesFilter(document, metadata, filter)),
  );

export const updateDeveloperMetadata: RequestHandler<'updateDeveloperMetadata'> = (
  context,
  { dataFilters = [], developerMetadata = {}, fields },
) => {
  const mask = requestMask(fields, 'DeveloperMetadata');
  const { document } = context;
  const matched = found(context, dataFilters);
  if (matched.length === 0) throw invalidArgument('No developer metadata matches the data filters.');
  const updates = new Map(
    matched.map((before) => {
      const after = withMasked(before, developerMetadata, mask);
      return [before, checked(context, { ...after, metadataId: before.metadataId ?? 0 })];
    }),
  );
  document.developerMetadata = document.developerMetadata.map((entry) => updates.get(entry) ?? entry);
  return { updateDeveloperMetadata: { developerMetadata: [...updates.values()] } };
};

export const deleteDeveloperMetadata: RequestHandler<'deleteDeveloperMetadata'> = (
  context,
  { dataFilter },
) => {
  if (dataFilter === undefined) throw invalidArgument('Must specify a data filter.');
  const gone = found(context, [dataFilter]);
  context.document.developerMetadata = context.document.developerMetadata.filter(
    (metadata) => !gone.includes(metadata),
  );
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: gone } };
};
