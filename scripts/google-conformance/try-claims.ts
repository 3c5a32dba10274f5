import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Claim, Finding, Trial } from './claim.ts';

export interface Trying {
  readonly api: sheets_v4.Sheets;
  readonly headers: () => Promise<Record<string, string>>;
  readonly spreadsheetId: string;
}

export type Outcome = Finding & Pick<Claim, 'id' | 'says' | 'matters'>;

/** Tries a claim in a tab of its own, which is removed again. */
export async function tryClaim(
  trying: Trying,
  claim: Claim,
  onTab: (title: string) => void,
): Promise<Outcome> {
  const title = `hwb trial ${claim.id}`;
  onTab(title);
  const { id, says, matters } = claim;
  const { batch } = trialOf(trying, 0, title);
  const added = await batch([
    { addSheet: { properties: { title, gridProperties: { rowCount: 30, columnCount: 8 } } } },
  ]);
  const sheetId = added.replies?.[0]?.addSheet?.properties?.sheetId ?? 0;
  const trial = trialOf(trying, sheetId, title);
  try {
    return { id, says, matters, ...(await claim.holds(trial)) };
  } catch (error) {
    return { id, says, matters, isSo: false, found: error instanceof Error ? error.message : String(error) };
  } finally {
    await removeTab(trial);
  }
}

/** Names of ranges outlive their tab in Google, so they go first. */
async function removeTab({ about, batch, sheetId }: Trial): Promise<void> {
  const { namedRanges = [] } = await about();
  await batch([
    ...namedRanges.flatMap(({ namedRangeId, range }) =>
      range?.sheetId === sheetId && namedRangeId ? [{ deleteNamedRange: { namedRangeId } }] : [],
    ),
    { deleteSheet: { sheetId } },
  ]);
}

function trialOf({ api, headers, spreadsheetId }: Trying, sheetId: number, title: string): Trial {
  return {
    sheetId,
    title,
    batch: async (requests, options = {}, fields = '*') => {
      const requestBody = { ...options, requests: [...requests] };
      const call = { spreadsheetId, requestBody, fields };
      return (await api.spreadsheets.batchUpdate(call, { headers: await headers() })).data;
    },
    read: async (range) => {
      const call = { spreadsheetId, ranges: [`'${title}'!${range}`], includeGridData: true };
      const { data } = await api.spreadsheets.get(call, { headers: await headers() });
      return data.sheets?.[0] ?? {};
    },
    about: async () => (await api.spreadsheets.get({ spreadsheetId }, { headers: await headers() })).data,
    rowOfMetadata: async (metadataKey) => {
      const requestBody = { dataFilters: [{ developerMetadataLookup: { metadataKey } }] };
      const call = { spreadsheetId, requestBody };
      const { data } = await api.spreadsheets.developerMetadata.search(call, { headers: await headers() });
      const places = (data.matchedDeveloperMetadata ?? []).map((match) => match.developerMetadata?.location);
      const ours = places.find((place) => place?.dimensionRange?.sheetId === sheetId);
      return ours?.dimensionRange?.startIndex ?? null;
    },
  };
}
