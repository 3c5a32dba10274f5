import type { AddInCall, Associations } from './associations.ts';
import type { DocumentSettings } from './document-settings.ts';
import { officeTheme } from './office-theme.ts';
import type { PagePort } from './page-port.ts';
import { isSetSupported } from './requirement-sets.ts';

interface HostInfo {
  readonly host: 'Excel';
  readonly platform: 'OfficeOnline';
}

const info: HostInfo = { host: 'Excel', platform: 'OfficeOnline' };
const locale = 'en-GB';

/** What `officeObject` is put together from. */
export interface OfficeParts {
  readonly port: PagePort;
  readonly actions: Associations;
  readonly settings: DocumentSettings;
  readonly isDark: boolean;
  /** Resolves when the page's scripts have run. */
  readonly loaded: Promise<void>;
  /** What the add-in has put at `Office.initialize` by now, if anything. */
  readonly initialize: () => unknown;
}

/**
 * The members of `Office` that office.js brings in Excel, and the library for Excel does not: beginning, context, actions.
 * The library itself brings `addin` and more. What is in neither is `undefined`, so that a program that asks for it fails.
 */
export function officeMembers({ port, actions, settings, isDark, loaded, initialize }: OfficeParts) {
  const ready = Promise.all([port.welcome, loaded]).then(([{ settings: kept }]) => {
    settings.fill(kept);
    return info;
  });
  void ready.then(() => {
    const start = initialize();
    if (typeof start === 'function') start('documentOpened');
  });
  return {
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint', Outlook: 'Outlook' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline', iOS: 'iOS' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    InitializationReason: { Inserted: 'inserted', DocumentOpened: 'documentOpened' },
    onReady: (callback?: (info: HostInfo) => unknown): Promise<HostInfo> =>
      ready.then(async (value) => {
        await callback?.(value);
        return value;
      }),
    context: {
      host: info.host,
      platform: info.platform,
      contentLanguage: locale,
      displayLanguage: locale,
      diagnostics: { ...info, version: '16.0.0.0' },
      officeTheme: officeTheme(isDark),
      requirements: { isSetSupported },
      document: { settings },
    },
    actions: {
      associate: (name: string | Readonly<Record<string, AddInCall>>, call?: AddInCall) =>
        actions.add(name, call),
      _association: actions,
    },
  };
}
