import * as z from 'zod/mini';
import { descendants, parseXml } from '../../scripts/manifest/xml-element.ts';
import type { Shortcut } from '../wire/ribbon.ts';

/** The part of Office's file of shortcuts that the workbench understands. */
const shortcutsFile = z.object({
  shortcuts: z.array(
    z.object({ action: z.string(), key: z.object({ default: z.string(), mac: z.optional(z.string()) }) }),
  ),
});

/** The name of the file of shortcuts in the add-in's folder, out of its manifest; `null` where it names none. */
export function shortcutsName(manifest: string): string | null {
  const overrides = [...descendants(parseXml(manifest))].find(({ name }) => name === 'ExtendedOverrides');
  return URL.parse(overrides?.attributes.get('Url') ?? '')?.pathname.slice(1) ?? null;
}

/** The add-in's keyboard shortcuts; none where the file is not one of Office's. */
export function readShortcuts(json: string): readonly Shortcut[] {
  const read = shortcutsFile.safeParse(JSON.parse(json));
  if (!read.success) return [];
  return read.data.shortcuts.map(({ action, key }) => ({
    functionName: action,
    keys: key.default,
    macKeys: key.mac ?? key.default,
  }));
}
