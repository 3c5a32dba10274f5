import type { Call, Reply } from '../server/call.ts';
import type { Sharing } from '../server/service.ts';
import { SheetPages } from './sheet-pages.ts';
import type { Writers } from './writers.ts';

/** What a page is given of the stand-in that it belongs to. */
interface PageParts {
  readonly sharing: Sharing;
  readonly writers: Writers;
  /** The port that the stand-in listens on. */
  readonly port: number;
}

/** Answers what is no API call, such as `GET /` and `GET /spreadsheets/:id`; `null` for not found. */
export type AnswerPage = (call: Call, parts: PageParts) => Reply | null | Promise<Reply | null>;

/**
 * The page where a person edits the spreadsheets of one stand-in.
 *
 * @param folder - The folder of the built page, `dist-workbench`: an absolute path.
 */
export function sheetPages(folder: string): AnswerPage {
  let pages: SheetPages | undefined;
  return (call, { sharing, writers, port }) => {
    pages ??= new SheetPages(sharing, writers, folder);
    return pages.answer(call, port);
  };
}
