// The first half of the workbench's /office.js: what the genuine library for Excel, the second half, needs to find.
import { answerCommands } from './add-in-commands.ts';
import { type AddInCall, Associations } from './associations.ts';
import { DocumentSettings } from './document-settings.ts';
import { officeObject } from './office-object.ts';
import { PagePort } from './page-port.ts';

const port = new PagePort(window.parent, window.location.origin);
const actions = new Associations();
const functions = new Associations();

/** Excel's end of the library's own bridge. */
const bridge = {
  sendMessageToHost: (text: string) => port.send({ kind: 'request', text }),
  onMessageFromHost: undefined as ((text: string) => void) | undefined,
};
port.listen((message) => {
  if (message.kind === 'answer') bridge.onMessageFromHost?.(message.text);
});

const loaded = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});

answerCommands(port, actions);
Object.assign(window, {
  _richApiNativeBridge: bridge,
  CustomFunctions: {
    _association: functions,
    associate: (name: string | Readonly<Record<string, AddInCall>>, call?: AddInCall) =>
      functions.add(name, call),
  },
  Office: officeObject({
    port,
    actions,
    settings: new DocumentSettings(port),
    isDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
    loaded,
  }),
});
