/** `npm run manifest -- --url https://hwb.example.gov.uk [--id GUID] [--support URL] [--out FILE]`: see docs/excel-addin.md. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deployedManifest } from './manifest/deployed-manifest.ts';
import { readDeployment } from './manifest/deployment.ts';
import { ManifestCallError } from './manifest/errors.ts';
import { manifestFaults } from './manifest/manifest-faults.ts';
import { quoteForShell } from './manifest/quote-for-shell.ts';

try {
  const { out, ...deployment } = readDeployment(process.argv.slice(2));
  const source = readFileSync(new URL('../manifest.xml', import.meta.url), 'utf8');
  const manifest = deployedManifest(source, deployment);
  const faults = manifestFaults(manifest);
  if (faults.length > 0) throw new ManifestCallError(`manifest.xml is at fault:\n  ${faults.join('\n  ')}`);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(`${out}.part`, manifest);
  renameSync(`${out}.part`, out);
  process.stdout.write(
    `Wrote ${out} for ${deployment.url}. Build what it is to serve with HWB_URL=${quoteForShell(`${deployment.url}/`)} npm run build.\n`,
  );
} catch (error) {
  const failed = error instanceof Error && 'code' in error;
  if (!(error instanceof ManifestCallError) && !failed) throw error;
  process.stderr.write(`manifest: ${error.message}\n`);
  process.exitCode = 2;
}
