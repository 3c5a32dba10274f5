import type { MethodCall } from '../server/call.ts';
import type { Document } from '../state/document.ts';
import type { SpreadsheetFile } from '../store/spreadsheet-file.ts';

/**
 * The spreadsheet that a call reads, and the state of it that the call sees: the newest, or the one before.
 *
 * @throws ApiError NOT_FOUND or PERMISSION_DENIED.
 */
export function seenDocument(
  { sharing, account, isStale }: MethodCall,
  spreadsheetId: string,
): { readonly file: SpreadsheetFile; readonly document: Document } {
  const file = sharing.readable(spreadsheetId, account);
  return { file, document: isStale ? file.earlier : file.document };
}
