import {
  type FrameMessage,
  helloMessage,
  type PageMessage,
  type WelcomeMessage,
} from '../../wire/frame-messages.ts';
import { element } from '../chrome/element.ts';

/** What the pane asks of the page. */
export interface FrameClient {
  /** Takes a message of the library for the host. */
  readonly request: (text: string) => void;
  readonly settings: (settings: Readonly<Record<string, unknown>>) => void;
}

/** The frame that the add-in runs in: one runtime for pane, functions and ribbon, which goes on while the pane is shut. */
export class PaneFrame {
  readonly frame: HTMLIFrameElement;
  /** Resolves when the add-in's page has loaded all its scripts. */
  readonly loaded: Promise<void>;
  #port: MessagePort | undefined;
  #client: FrameClient | undefined;
  readonly #early: FrameMessage[] = [];
  readonly #commands = new Map<number, (fault: string | null) => void>();
  #lastCommand = 0;
  #settings: Promise<Readonly<Record<string, unknown>>>;

  /**
   * @param address - The add-in's page.
   * @param settings - What the workbook's settings hold, for the add-in's first look.
   */
  constructor(address: string, title: string, settings: Promise<Readonly<Record<string, unknown>>>) {
    this.#settings = settings;
    this.frame = element('iframe', { title, className: 'pane-frame' });
    this.loaded = new Promise((resolve) => {
      this.frame.addEventListener('load', () => resolve(), { once: true });
    });
    window.addEventListener('message', ({ source, origin, data }) => {
      const isOurs = source === this.frame.contentWindow && origin === window.location.origin;
      if (isOurs && data === helloMessage) void this.#welcome();
    });
    this.frame.src = address;
  }

  /** Says who takes what the add-in asks; what it asked before is passed on. */
  serve(client: FrameClient): void {
    this.#client = client;
    for (const message of this.#early.splice(0)) this.#take(message);
  }

  /** Brings the keyboard into the pane, where it was last. */
  focus(): void {
    if (document.activeElement !== this.frame) this.frame.contentWindow?.focus();
  }

  /** Brings a message of the host to the library. */
  answer(text: string): void {
    this.#send({ kind: 'answer', text });
  }

  /**
   * Calls the function that a button stands for.
   *
   * @returns Why it failed, or `null` when it has completed.
   */
  runCommand(functionName: string, controlId: string): Promise<string | null> {
    this.#lastCommand += 1;
    const number = this.#lastCommand;
    return new Promise((resolve) => {
      this.#commands.set(number, resolve);
      this.#send({ kind: 'command', number, functionName, controlId });
    });
  }

  async #welcome(): Promise<void> {
    const settings = await this.#settings;
    const channel = new MessageChannel();
    this.#port?.close();
    this.#port = channel.port1;
    this.#port.onmessage = ({ data }) => this.#take(data);
    const welcome: WelcomeMessage = { kind: 'hwb-workbench-welcome', settings };
    this.frame.contentWindow?.postMessage(welcome, window.location.origin, [channel.port2]);
  }

  #send(message: PageMessage): void {
    this.#port?.postMessage(message);
  }

  #take(message: FrameMessage): void {
    if (message.kind === 'command-done') {
      this.#commands.get(message.number)?.(message.fault);
      this.#commands.delete(message.number);
    } else if (!this.#client) {
      this.#early.push(message);
    } else if (message.kind === 'request') {
      this.#client.request(message.text);
    } else {
      this.#client.settings(message.settings);
      this.#send({ kind: 'settings-saved', number: message.number });
    }
  }
}
