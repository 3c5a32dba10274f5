import { identityFaults } from './identity-faults.ts';
import { resourceFaults } from './resource-faults.ts';
import { runtimeFaults } from './runtime-faults.ts';
import { structureFaults } from './structure-faults.ts';
import { parseXml, XmlSyntaxError } from './xml-element.ts';

/**
 * What would keep Excel from loading a manifest, or from sharing one runtime: one sentence a fault, none where all is well.
 *
 * Microsoft's own validator does this on a server; this one works offline and knows the add-in's own rules besides.
 */
export function manifestFaults(manifest: string): string[] {
  try {
    const root = parseXml(manifest);
    return [structureFaults, identityFaults, resourceFaults, runtimeFaults].flatMap((faults) => faults(root));
  } catch (error) {
    if (error instanceof XmlSyntaxError) return [error.message];
    throw error;
  }
}
