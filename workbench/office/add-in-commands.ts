import type { Associations } from './associations.ts';
import type { PagePort } from './page-port.ts';

/** Calls the functions that buttons of the ribbon stand for, and tells the page when they have completed. */
export function answerCommands(port: PagePort, actions: Associations): void {
  port.listen((message) => {
    if (message.kind !== 'command') return;
    const { number, functionName, controlId } = message;
    const done = (fault: string | null) => port.send({ kind: 'command-done', number, fault });
    const call = actions.mappings[functionName.toUpperCase()];
    if (!call) {
      done(`The add-in has associated no function ${functionName}.`);
      return;
    }
    const event = { source: { id: controlId }, completed: () => done(null) };
    Promise.resolve()
      .then(() => call(event))
      .catch((error: unknown) => done(error instanceof Error ? error.message : 'The command failed.'));
  });
}
