import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FileChangedError, FileExistsError, WorkbookFileError } from '../../src/workbook/xlsx/errors.ts';
import type { AddInCommands } from '../wire/ribbon.ts';
import { officeAddress, workbenchPage } from './add-in-page.ts';
import { folderFile } from './folder-file.ts';
import { forwardRequest } from './forward-request.ts';
import { readJsonBody } from './read-body.ts';
import { readRibbon } from './read-ribbon.ts';
import { readShortcuts, shortcutsName } from './read-shortcuts.ts';
import { RequestFault } from './request-fault.ts';
import { checkCaller, checkToken } from './request-guard.ts';
import { readSaveOrder } from './save-order.ts';
import { addInHeaders, pageHeaders, plainHeaders } from './security-headers.ts';
import type { WorkbookFile } from './workbook-file.ts';

/** Where the workbench finds what it serves: absolute paths. */
export interface WorkbenchPaths {
  /** The add-in as it is built for Excel. */
  readonly addIn: string;
  /** The workbench's own page. */
  readonly page: string;
  readonly manifest: string;
  /** The genuine library for Excel, unmodified. */
  readonly library: string;
}

/** The gateway that the pane reaches partners' spreadsheets through. */
export interface PaneGateway {
  readonly port: number;
  /** Its access code, which the page hands to the pane. */
  readonly code: string;
}

/** What the workbench answers itself; other addresses under `/api/` are the gateway's. */
const ownCalls = ['/api/save', '/api/workbook', '/api/commands'];

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The server behind the workbench: the page, the add-in, the library and one workbook. Only this machine reaches it. */
export class WorkbenchServer {
  readonly #server: Server;
  readonly #file: WorkbookFile;
  readonly #paths: WorkbenchPaths;
  readonly #token = randomBytes(24).toString('base64url');
  readonly #gateway: PaneGateway | null;

  constructor(file: WorkbookFile, paths: WorkbenchPaths, gateway: PaneGateway | null = null) {
    this.#gateway = gateway;
    this.#file = file;
    this.#paths = paths;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Listens on a port of the loopback address; 0 for any. Rejects where the port is taken. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        resolve(this.port);
      });
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      checkCaller(request, this.port);
      if (this.#gateway && isGatewayCall(request)) {
        await forwardRequest(request, response, this.#gateway.port);
        return;
      }
      const { type, body, headers } = await this.#answer(request);
      response.writeHead(200, { ...headers, 'Content-Type': type });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const fault = faultOf(error);
      response.writeHead(fault.status, {
        ...plainHeaders,
        'Content-Type': 'application/json; charset=utf-8',
        ...(fault.code === 'method-not-allowed' && { Allow: 'GET, HEAD, POST' }),
        // What the request still brings is not waited for.
        Connection: 'close',
      });
      response.end(JSON.stringify(fault));
    }
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const address = URL.parse(request.url ?? '/', this.url);
    if (!address) throw new RequestFault('bad-request', 'The request names no address.');
    const { pathname } = address;
    if (request.method === 'POST' && pathname === '/api/save') return this.#save(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new RequestFault('method-not-allowed', 'The workbench is asked by GET, and saves by POST.');
    }
    if (pathname === '/') return this.#page();
    if (pathname === '/api/workbook') return this.#workbook(request);
    if (pathname === '/api/commands') return json(await this.#commands());
    if (pathname === officeAddress) return { ...script, body: await this.#officeScript() };
    if (pathname.startsWith('/addin/')) return this.#addIn(pathname.slice('/addin/'.length));
    if (pathname.startsWith('/page/')) {
      const { type, bytes } = await folderFile(this.#paths.page, pathname.slice('/page/'.length));
      return { type, body: bytes, headers: plainHeaders };
    }
    throw new RequestFault('not-found', 'There is no such page.');
  }

  async #commands(): Promise<AddInCommands> {
    const manifest = await readFile(this.#paths.manifest, 'utf8');
    const name = shortcutsName(manifest);
    // An add-in that is built without a pane has no shortcuts either.
    const file = name === null ? null : await folderFile(this.#paths.addIn, name).catch(() => null);
    const shortcuts = file === null ? [] : readShortcuts(file.bytes.toString('utf8'));
    return { tab: readRibbon(manifest), shortcuts };
  }

  /** The page alone may read the plan: a program that merely finds the address is not given it. */
  async #workbook(request: IncomingMessage): Promise<Answer> {
    checkToken(request, this.#token);
    return json(await this.#file.read());
  }

  async #page(): Promise<Answer> {
    const { type, bytes } = await folderFile(this.#paths.page, 'index.html');
    const html = bytes.toString('utf8').replace('{{token}}', this.#token);
    return { type, body: html.replace('{{gateway}}', this.#gateway?.code ?? ''), headers: pageHeaders };
  }

  async #addIn(name: string): Promise<Answer> {
    const { type, bytes } = await folderFile(this.#paths.addIn, name);
    if (!type.startsWith('text/html')) return { type, body: bytes, headers: plainHeaders };
    return { type, body: workbenchPage(bytes.toString('utf8')), headers: addInHeaders };
  }

  /** The library as Microsoft made it, between the two parts of our own: the page asks for one file. */
  async #officeScript(): Promise<Buffer> {
    const [before, library, after] = await Promise.all([
      folderFile(this.#paths.page, 'office-before.js'),
      readFile(this.#paths.library),
      folderFile(this.#paths.page, 'office-after.js'),
    ]);
    const next = Buffer.from('\n;\n');
    return Buffer.concat([before.bytes, next, library, next, after.bytes]);
  }

  async #save(request: IncomingMessage): Promise<Answer> {
    checkToken(request, this.#token);
    const order = readSaveOrder(await readJsonBody(request));
    const { asCopy, copyName } = order;
    return json(asCopy ? await this.#file.saveCopy(order, copyName) : await this.#file.save(order));
  }
}

function isGatewayCall({ url = '' }: IncomingMessage): boolean {
  const pathname = url.split('?')[0] ?? '';
  return pathname.startsWith('/api/') && !ownCalls.includes(pathname);
}

const script = { type: 'text/javascript; charset=utf-8', headers: plainHeaders };

function json(value: unknown): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value), headers: plainHeaders };
}

function faultOf(error: unknown): RequestFault {
  if (error instanceof RequestFault) return error;
  if (error instanceof FileChangedError) return new RequestFault('file-changed', error.message);
  if (error instanceof FileExistsError) {
    return new RequestFault('file-fault', `There is a file "${error.file}" already. Choose another name.`);
  }
  if (error instanceof WorkbookFileError) return new RequestFault('file-fault', error.message);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
  return new RequestFault(
    'failure',
    `The workbench failed (${detail}). Nothing was written. Please report it.`,
  );
}
