import { folderFile } from '../../server/folder-file.ts';
import { RequestFault } from '../../server/request-fault.ts';
import { checkCaller } from '../../server/request-guard.ts';
import { plainHeaders, sheetsPageHeaders } from '../../server/security-headers.ts';
import type { Call, Reply } from '../server/call.ts';
import type { Sharing } from '../server/service.ts';
import { personHeader } from '../wire/person-action.ts';
import { parseAction } from './action-schema.ts';
import { type PageAddress, pageAddress } from './page-address.ts';
import { People } from './people.ts';
import type { Writers } from './writers.ts';

/** The most bytes of an action that are taken. */
const actionLimit = 16 * 1024 * 1024;

/** The page where a person edits the spreadsheets of the stand-in, and what it asks for. */
export class SheetPages {
  private readonly people: People;
  private readonly folder: string;

  /** @param folder - The folder of the built page: an absolute path. */
  constructor(sharing: Sharing, writers: Writers, folder: string) {
    this.people = new People(sharing, writers);
    this.folder = folder;
  }

  /**
   * Answers a request for the page, or null where it is none of the page's.
   *
   * @param port - The port that the stand-in listens on: requests under other names are refused.
   */
  async answer(call: Call, port: number): Promise<Reply | null> {
    const address = pageAddress(call.url);
    if (address === null) return null;
    try {
      checkCaller(call, port);
      return await this.reply(call, address);
    } catch (error) {
      if (!(error instanceof RequestFault)) throw error;
      return { status: error.status, json: error.toJSON(), headers: plainHeaders };
    }
  }

  private async reply(call: Call, address: PageAddress): Promise<Reply> {
    const isRead = call.method === 'GET' || call.method === 'HEAD';
    if (!isRead && !(call.method === 'POST' && address.kind === 'spreadsheet'))
      throw new RequestFault('method-not-allowed', 'The page is asked by GET, and acts by POST.');
    if (address.kind === 'page') return this.file('sheets.html', sheetsPageHeaders);
    if (address.kind === 'file') return this.file(address.name, plainHeaders);
    // A page of another site cannot send a header of its own without being asked for leave first, which nobody gives.
    if (call.headers[personHeader] === undefined)
      throw new RequestFault('forbidden', `Only the page itself asks this: ${personHeader} is missing.`);
    if (address.kind === 'list') return json(this.people.list());
    const found = isRead ? this.people.see(address, address.version) : this.act(call, address);
    if (found === null)
      throw new RequestFault(
        'not-found',
        'There is no such spreadsheet in the stand-in: it may have been deleted.',
      );
    return json(found);
  }

  private act(call: Call, address: Extract<PageAddress, { kind: 'spreadsheet' }>) {
    if (!/^application\/json\b/i.test(call.headers['content-type'] ?? ''))
      throw new RequestFault('bad-request', 'An action is sent as JSON.');
    if (call.body.length > actionLimit)
      throw new RequestFault('too-large', 'This is more than can be pasted at once: paste it in parts.');
    const action = parseAction(call.body);
    if (action === null)
      throw new RequestFault('bad-request', 'The page sent something that is no action, or is too large.');
    return this.people.act(address, action);
  }

  private async file(name: string, headers: Readonly<Record<string, string>>): Promise<Reply> {
    const { type, bytes } = await folderFile(this.folder, name);
    return { status: 200, text: { type, body: bytes.toString('utf8') }, headers };
  }
}

const json = (value: unknown): Reply => ({ status: 200, json: value, headers: plainHeaders });
