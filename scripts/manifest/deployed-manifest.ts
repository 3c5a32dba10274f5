import type { Deployment } from './deployment.ts';

/** Where the manifest in the repository points: the server of `npm run serve`. */
export const developmentUrl = 'https://localhost:3000';

/** The manifest for one deployment: its addresses, id and support page in place of those for development. */
export function deployedManifest(manifest: string, { url, id, support }: Deployment): string {
  let text = manifest
    // The comment on top says what the file in the repository is for.
    .replace(/<!--[\s\S]*?-->\s*(?=<OfficeApp)/, '')
    .replaceAll(`"${developmentUrl}/`, () => `"${escapeAttribute(url)}/`);
  if (id !== undefined) text = text.replace(/<Id>[^<]*</, `<Id>${id}<`);
  if (support !== undefined) {
    text = text.replace(
      /(<SupportUrl DefaultValue=)"[^"]*"/,
      (_, tag: string) => `${tag}"${escapeAttribute(support)}"`,
    );
  }
  return text;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
