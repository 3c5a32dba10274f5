// The last part of the workbench's /office.js: the members of `Office` that the library for Excel does not bring.
import { answerCommands } from './add-in-commands.ts';
import { Associations } from './associations.ts';
import { DocumentSettings } from './document-settings.ts';
import { officeMembers } from './office-members.ts';
import type { PagePort } from './page-port.ts';

declare global {
  interface Window {
    Office?: object;
    /** The line to the page, which the first part opened; taken away here. */
    hwbPagePort?: PagePort;
  }
}

const port = window.hwbPagePort;
delete window.hwbPagePort;
if (port) {
  const actions = new Associations();
  const loaded = new Promise<void>((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
  answerCommands(port, actions);
  const members = officeMembers({
    port,
    actions,
    settings: new DocumentSettings(port),
    isDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
    loaded,
    initialize: () => Object(window.Office).initialize,
  });
  // The library's own object keeps its `context` fast, so its members move to a new one.
  const { context: _, ...brought } = Object.getOwnPropertyDescriptors(window.Office ?? {}) as Record<
    string,
    PropertyDescriptor
  >;
  window.Office = Object.assign(Object.defineProperties({}, brought), members);
}
