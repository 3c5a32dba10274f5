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

/** @throws ServerRefusal with the server's sentence, or one that says that it does not answer. */
export async function askServer<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch(() => {
    const message =
      'The workbench has been stopped in its terminal. Start it again there; this page keeps your changes.';
    throw new ServerRefusal({ error: { code: 'failure', message } });
  });
  const body = await response.json();
  if (!response.ok) throw new ServerRefusal(body);
  return body;
}

/** Asks the server to save. */
export function askToSave(request: SaveRequest): Promise<SaveAnswer> {
  const token = document.querySelector('meta[name="hwb-token"]')?.getAttribute('content') ?? '';
  return askServer<SaveAnswer>('/api/save', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-HWB-Token': token },
    body: JSON.stringify(request),
  });
}
