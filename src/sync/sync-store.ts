import type { KeptTexts } from '../workbook/kept-texts.ts';
import { readRecordText, recordText } from './record-text.ts';
import type { SyncRecord } from './sync-record.ts';

/** Where a plan keeps what it remembers of its syncing with one spreadsheet. */
export interface SyncStore {
  /** @returns `null` when there is none, or it cannot be trusted: then the base counts as lost. */
  load(): Promise<SyncRecord | null>;
  save(record: SyncRecord): Promise<void>;
}

/** Keeps the record in the workbook, under the partner's key. */
export function keptSyncStore(kept: KeptTexts, key: string): SyncStore {
  return {
    load: async () => {
      const text = await kept.read(key);
      return text === null ? null : readRecordText(text);
    },
    save: async (record) => kept.write(key, await recordText(record)),
  };
}
