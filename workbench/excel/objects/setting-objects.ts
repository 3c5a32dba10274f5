import type { ExcelBook } from '../book/excel-book.ts';
import { itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { textArgument } from './arguments.ts';

/** Values that an add-in keeps in the workbook: `Excel.SettingCollection`. */
export function settingCollection({ settings }: ExcelBook): HostObject {
  const object = (key: string) =>
    new HostObject('Setting', {
      id: key,
      get: { Key: () => key, Value: () => settings.get(key), _Id: () => key },
      set: {
        Value: (value) => {
          settings.set(key, value);
        },
      },
      call: {
        Delete: () => {
          settings.delete(key);
        },
      },
    });
  return new HostObject('SettingCollection', {
    items: () => [...settings.keys()].map(object),
    call: {
      Add: (key, value) => {
        settings.set(textArgument(key, 'the key'), value);
        return object(String(key));
      },
      GetCount: () => settings.size,
      GetItem: (key) => {
        if (!settings.has(String(key))) throw itemNotFound();
        return object(String(key));
      },
    },
  });
}
