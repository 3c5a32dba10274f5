// The first part of the workbench's /office.js: what the genuine library for Excel, which follows, needs to find.
import { type AddInCall, Associations } from './associations.ts';
import { PagePort } from './page-port.ts';

const port = new PagePort(window.parent, window.location.origin);
const functions = new Associations();

/** Excel's end of the library's own bridge. */
const bridge = {
  sendMessageToHost: (text: string) => port.send({ kind: 'request', text }),
  onMessageFromHost: undefined as ((text: string) => void) | undefined,
};
port.listen((message) => {
  if (message.kind === 'answer') bridge.onMessageFromHost?.(message.text);
});

Object.assign(window, {
  _richApiNativeBridge: bridge,
  CustomFunctions: {
    _association: functions,
    associate: (name: string | Readonly<Record<string, AddInCall>>, call?: AddInCall) =>
      functions.add(name, call),
  },
  hwbPagePort: port,
});
