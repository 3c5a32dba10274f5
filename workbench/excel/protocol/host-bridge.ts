import { answerRequest, type RequestScene } from './answer-request.ts';
import { HostError, type HostErrorCode } from './host-error.ts';
import { noTraffic, payloadLimit, type Traffic } from './traffic.ts';
import { actionTypes, pathTypes, type WireAction, type WireRequest, type WireResponse } from './wire.ts';

/** The object that the library looks for as `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** A message that no request asked for: an event, or the call of a custom function. */
export interface HostEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: unknown;
}

export interface BridgeOptions {
  /** Whether a person is typing in a cell, so that Excel takes no requests. */
  readonly isEditing: () => boolean;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: WireRequest };
}

/** The host's end of the bridge: takes requests, gives answers, sends events, and counts. */
export class HostBridge {
  readonly native: NativeBridge = { sendMessageToHost: (text) => this.#receive(text) };
  readonly #scene: RequestScene;
  readonly #options: BridgeOptions;
  #traffic: Traffic = { ...noTraffic };
  /** Requests are answered one at a time. */
  #queue: Promise<void> = Promise.resolve();

  constructor(scene: RequestScene, options: BridgeOptions) {
    this.#scene = scene;
    this.#options = options;
  }

  /** Round trips and bytes since the start or the last `resetTraffic`. Answers of custom functions are not counted. */
  get traffic(): Traffic {
    return this.#traffic;
  }

  resetTraffic(): void {
    this.#traffic = { ...noTraffic };
  }

  send(entries: readonly HostEntry[]): void {
    this.native.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  /** Resolves when every request so far has its answer. */
  idle(): Promise<void> {
    return this.#queue;
  }

  #receive(text: string): void {
    const { id, type, message }: BridgeMessage = JSON.parse(text);
    if (type !== 1) return;
    // What custom functions answer is what a calculation waits for, so it cannot wait behind the request that caused it.
    if (isForServices(message.body)) {
      const settle = () => Promise.resolve();
      void answerRequest(message.body, { ...this.#scene, settle }).then((answer) =>
        this.#reply(id, JSON.stringify(answer)),
      );
      return;
    }
    this.#queue = this.#queue.then(async () =>
      this.#reply(id, await this.#answer(byteLength(text), message.body)),
    );
  }

  async #answer(requestBytes: number, request: WireRequest): Promise<string> {
    const fault = this.#refusal(requestBytes);
    let response = fault ?? (await answerRequest(request, this.#scene));
    await this.#scene.settle();
    let body = JSON.stringify(response);
    let responseBytes = byteLength(body);
    if (responseBytes > payloadLimit) {
      response = refusal(
        'ResponsePayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit.',
      );
      body = JSON.stringify(response);
      responseBytes = byteLength(body);
    }
    const { roundTrips, releases, requestBytes: sent, responseBytes: received } = this.#traffic;
    if (isRelease(request)) {
      this.#traffic = { ...this.#traffic, releases: releases + 1 };
      return body;
    }
    this.#traffic = {
      releases,
      roundTrips: roundTrips + 1,
      requestBytes: sent + requestBytes,
      responseBytes: received + responseBytes,
    };
    return body;
  }

  #refusal(requestBytes: number): WireResponse | undefined {
    if (this.#options.isEditing()) {
      return refusal(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
      );
    }
    return requestBytes > payloadLimit
      ? refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.')
      : undefined;
  }

  #reply(id: number, body: string): void {
    const answer = { id, type: 2, message: { statusCode: 200, headers: {}, body } };
    setTimeout(() => this.native.onMessageFromHost?.(JSON.stringify(answer)), 0);
  }
}

const encoder = new TextEncoder();

/** What a text comes to on the way: most characters beyond English take two or three bytes. */
function byteLength(text: string): number {
  return encoder.encode(text).byteLength;
}

function refusal(code: HostErrorCode, message: string): WireResponse {
  const error = new HostError(code, message);
  return {
    Results: [],
    Error: { Code: error.code, Message: error.message, HttpStatusCode: 400, ActionIndex: -1, Location: '' },
  };
}

/** Whether a request only lets objects go that the library kept for the length of a run. */
function isRelease({ Actions }: WireRequest): boolean {
  return Actions.some(({ Name }) => Name === '_RemoveReference') && Actions.every(isReleasing);
}

function isReleasing({ ActionType, Name }: WireAction): boolean {
  return (
    ActionType === actionTypes.instantiate || ActionType === actionTypes.trace || Name === '_RemoveReference'
  );
}

function isForServices({ ObjectPaths }: WireRequest): boolean {
  return Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathTypes.newObject);
}
