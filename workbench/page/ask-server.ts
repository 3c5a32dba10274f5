import type { SaveAnswer, SaveRequest, ServerFault } from '../wire/save.ts';

/** Thrown when the server does not do what it is asked; the message is for people. */
export class ServerRefusal extends Error {
  override readonly name = 'ServerRefusal';
  readonly code: string;

  constructor({ error }: ServerFault) {
    super(error.message);
    this.code = error.code;
  }
}

const tokenMeta = 'meta[name="hwb-token"]';
let token = tokenOf(document);

/**
 * Asks the server; one that was started anew since this page was opened is asked for its new token, and then again.
 *
 * @throws ServerRefusal with the server's sentence, or one that says that it does not answer.
 */
export async function askServer<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  try {
    return await askOnce<Answer>(path, init);
  } catch (error) {
    if (!(error instanceof ServerRefusal) || error.code !== 'restarted') throw error;
    await renewToken();
    return askOnce<Answer>(path, init);
  }
}

/** Asks the server to save. */
export function askToSave(request: SaveRequest): Promise<SaveAnswer> {
  return askServer<SaveAnswer>('/api/save', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
}

async function askOnce<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetchHere(path, {
    ...init,
    headers: { ...Object.fromEntries(new Headers(init?.headers)), 'X-HWB-Token': token },
  });
  const body = await response.json().catch(() => {
    throw refusal('Something else than the workbench answers at this address now.');
  });
  if (!response.ok) throw new ServerRefusal(body);
  return body;
}

/** What the server holds the page to is its baseline, not its token: a new token saves nothing that is not the file's. */
async function renewToken(): Promise<void> {
  const page = await (await fetchHere('/')).text();
  token = tokenOf(new DOMParser().parseFromString(page, 'text/html'));
}

function tokenOf(page: Document): string {
  return page.querySelector(tokenMeta)?.getAttribute('content') ?? '';
}

function fetchHere(path: string, init?: RequestInit): Promise<Response> {
  return fetch(path, init).catch(() => {
    throw refusal(
      'The workbench has been stopped in its terminal. Start it again there; this page keeps your changes.',
    );
  });
}

function refusal(message: string): ServerRefusal {
  return new ServerRefusal({ error: { code: 'failure', message } });
}
