import type { HostEntry } from '../../excel/protocol/host-bridge.ts';
import { HostObject } from '../../excel/protocol/host-object.ts';
import type { Services } from '../../excel/protocol/object-paths.ts';

/** The library's number of the event that tells of the pane being shown or hidden. */
const visibility = { category: 65_536, type: 65_539 };

/** What `Office.addin` works on: whether the pane is shown, and whether the add-in starts with the workbook. */
export interface AddInState {
  readonly isShown: () => boolean;
  readonly show: (isShown: boolean) => void;
  readonly settings: Map<string, unknown>;
}

const startSetting = 'Office.AutoShowTaskpaneWithDocument';

/** The objects that the library asks for on behalf of `Office.addin`. */
export function addInServices({ isShown, show, settings }: AddInState): Services {
  return {
    'Microsoft.AppRuntime.AppRuntimeService': () =>
      new HostObject('AppRuntimeService', {
        call: {
          GetAppRuntimeState: () => (isShown() ? 'Visible' : 'Background'),
          SetAppRuntimeState: (state) => show(state === 'Visible'),
        },
      }),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': () =>
      new HostObject('AppRuntimePersistenceService', {
        call: {
          GetAppRuntimeStartState: () => (settings.get(startSetting) === true ? 'Background' : 'Inactive'),
          SetAppRuntimeStartState: (state) => {
            settings.set(startSetting, state !== 'Inactive');
          },
        },
      }),
  };
}

/** Tells the add-in that its pane was shown or hidden. */
export function visibilityEntry(isShown: boolean): HostEntry {
  return {
    messageCategory: visibility.category,
    messageType: visibility.type,
    targetId: '',
    message: JSON.stringify({ visibility: isShown ? 'Visible' : 'Hidden' }),
  };
}
