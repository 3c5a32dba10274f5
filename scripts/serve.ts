/** `npm run serve`: the add-in at https://localhost:3000, for Excel on this machine; `npm run excel` starts it by itself. */
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import devCertificates from 'office-addin-dev-certs';
import { developmentUrl } from './manifest/deployed-manifest.ts';
import { serveFolder } from './manifest/serve-folder.ts';

const folder = fileURLToPath(new URL('../dist', import.meta.url));
const options = await devCertificates.getHttpsServerOptions();
createServer(options, serveFolder(folder)).listen(Number(new URL(developmentUrl).port), 'localhost', () => {
  process.stdout.write(`The add-in is at ${developmentUrl}/taskpane.html. Stop with Ctrl+C.\n`);
});
