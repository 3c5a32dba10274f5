import { describe, expect, it, vi } from 'vitest';
import { answerCommands } from '../../../workbench/office/add-in-commands.ts';
import { Associations } from '../../../workbench/office/associations.ts';
import { DocumentSettings } from '../../../workbench/office/document-settings.ts';
import { officeMembers } from '../../../workbench/office/office-members.ts';
import { isSetSupported } from '../../../workbench/office/requirement-sets.ts';
import type { FrameMessage, PageMessage } from '../../../workbench/wire/frame-messages.ts';

/** A line to a page that is not there: what the shim says, and a way to answer. */
function line() {
  const said: FrameMessage[] = [];
  const listeners: ((message: PageMessage) => void)[] = [];
  const welcome = { kind: 'hwb-workbench-welcome' as const, settings: { seen: true } };
  const port = {
    welcome: Promise.resolve(welcome),
    send: (message: FrameMessage) => said.push(message),
    listen: (listener: (message: PageMessage) => void) => listeners.push(listener),
  };
  const answer = (message: PageMessage) => {
    for (const listener of listeners) listener(message);
  };
  return { port: port as never, said, answer };
}

describe('isSetSupported', () => {
  it.each([
    ['ExcelApi', '1.1', true],
    ['ExcelApi', '1.12', true],
    ['excelapi', 1.9, true],
    ['ExcelApi', '1.13', false],
    ['ExcelApi', '2.0', false],
    ['ExcelApiOnline', '1.1', false],
    ['SharedRuntime', '1.1', true],
    ['CustomFunctionsRuntime', '1.1', true],
    ['CustomFunctionsRuntime', '1.2', false],
    ['KeyboardShortcuts', '1.1', false],
    ['DialogApi', '1.1', false],
  ] as const)('%s %s: %s', (name, version, expected) => {
    expect(isSetSupported(name, version)).toBe(expected);
  });
});

describe('the members of Office', () => {
  const open = (initialize: () => unknown = () => undefined) => {
    const { port, said, answer } = line();
    const actions = new Associations();
    const settings = new DocumentSettings(port);
    answerCommands(port, actions);
    const members = officeMembers({
      port,
      actions,
      settings,
      isDark: false,
      loaded: Promise.resolve(),
      initialize,
    });
    return { members, said, answer };
  };

  it('tell host and platform when ready, and call back', async () => {
    const callback = vi.fn();
    const { members } = open();
    const info = { host: 'Excel', platform: 'OfficeOnline' };
    expect(await members.onReady(callback)).toEqual(info);
    expect(callback).toHaveBeenCalledWith(info);
  });

  it('start a program that waits at initialize', async () => {
    const initialize = vi.fn();
    await open(() => initialize).members.onReady();
    expect(initialize).toHaveBeenCalledWith('documentOpened');
  });

  it('keep settings in the workbook once they are saved', async () => {
    const { members, said, answer } = open();
    await members.onReady();
    const { settings } = members.context.document;
    expect([settings.get('seen'), settings.get('other')]).toEqual([true, null]);
    settings.set('view', { name: 'validate' });
    settings.remove('seen');
    const done = vi.fn();
    settings.saveAsync(done);
    expect(said).toEqual([{ kind: 'settings', number: 1, settings: { view: { name: 'validate' } } }]);
    expect(done).not.toHaveBeenCalled();
    answer({ kind: 'settings-saved', number: 1 });
    expect(done).toHaveBeenCalledWith(expect.objectContaining({ status: 'succeeded' }));
  });

  it.each([
    ['completes', (event: { completed: () => void }) => event.completed(), null],
    [
      'throws',
      () => {
        throw new Error('no plan');
      },
      'no plan',
    ],
  ])('call the function of a button and tell that it %s', async (_, call, fault) => {
    const { members, said, answer } = open();
    members.actions.associate('validate', call as never);
    answer({ kind: 'command', number: 7, functionName: 'VALIDATE', controlId: 'HWB.Validate' });
    await vi.waitFor(() => expect(said).toEqual([{ kind: 'command-done', number: 7, fault }]));
  });

  it('tell of a button whose function nobody associated', () => {
    const { said, answer } = open();
    answer({ kind: 'command', number: 1, functionName: 'nothing', controlId: 'x' });
    expect(said).toEqual([expect.objectContaining({ fault: expect.stringContaining('nothing') })]);
  });
});
