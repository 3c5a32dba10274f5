import { ApiError } from '../api-error.ts';
import { matchesFilter } from '../metadata/match-metadata.ts';
import { encodeMessage } from '../output/encode-message.ts';
import { cutReply } from './cut-reply.ts';
import type { Handler } from './handler.ts';
import { readBody } from './read-body.ts';
import { seenDocument } from './seen-document.ts';

/** `developerMetadata.get`. */
export const getMetadata: Handler = (call, { spreadsheetId, last }) => {
  const { document } = seenDocument(call, spreadsheetId);
  const found = document.developerMetadata.find(({ metadataId }) => String(metadataId) === last);
  if (found === undefined) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  return cutReply(call, 'DeveloperMetadata', encodeMessage('DeveloperMetadata', found));
};

/** `developerMetadata.search`. */
export const searchMetadata: Handler = (call, { spreadsheetId }) => {
  const { document } = seenDocument(call, spreadsheetId);
  const { dataFilters = [] } = readBody(call, 'SearchDeveloperMetadataRequest');
  const matchedDeveloperMetadata = document.developerMetadata.flatMap((metadata) => {
    const filters = dataFilters.filter((filter) => matchesFilter(document, metadata, filter));
    if (filters.length === 0) return [];
    return [
      {
        developerMetadata: encodeMessage('DeveloperMetadata', metadata),
        dataFilters: filters.map((filter) => encodeMessage('DataFilter', filter)),
      },
    ];
  });
  return cutReply(call, 'SearchDeveloperMetadataResponse', {
    ...(matchedDeveloperMetadata.length > 0 && { matchedDeveloperMetadata }),
  });
};
