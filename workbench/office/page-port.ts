import {
  type FrameMessage,
  helloMessage,
  type PageMessage,
  type WelcomeMessage,
} from '../wire/frame-messages.ts';

/** The frame's end of the line to the workbench's page. What is said before the page answers waits. */
export class PagePort {
  /** Resolves with what the page told at first. */
  readonly welcome: Promise<WelcomeMessage>;
  readonly #listeners = new Set<(message: PageMessage) => void>();
  readonly #waiting: FrameMessage[] = [];
  #port: MessagePort | undefined;

  constructor(page: Window, origin: string) {
    this.welcome = new Promise((resolve) => {
      const take = ({ source, origin: from, data, ports }: MessageEvent) => {
        const [port] = ports;
        if (source !== page || from !== origin || !isWelcome(data) || !port || this.#port) return;
        window.removeEventListener('message', take);
        this.#open(port);
        resolve(data);
      };
      window.addEventListener('message', take);
    });
    page.postMessage(helloMessage, origin);
  }

  send(message: FrameMessage): void {
    if (this.#port) this.#port.postMessage(message);
    else this.#waiting.push(message);
  }

  listen(listener: (message: PageMessage) => void): void {
    this.#listeners.add(listener);
  }

  #open(port: MessagePort): void {
    this.#port = port;
    port.onmessage = ({ data }) => {
      for (const listener of this.#listeners) listener(data);
    };
    for (const message of this.#waiting.splice(0)) port.postMessage(message);
  }
}

function isWelcome(data: unknown): data is WelcomeMessage {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'hwb-workbench-welcome';
}
