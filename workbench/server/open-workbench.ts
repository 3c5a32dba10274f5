import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PaneGateway, WorkbenchServer } from './workbench-server.ts';
import { WorkbookFile } from './workbook-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const triedPorts = 100;

/**
 * Starts a workbench on a workbook.
 *
 * @param path - An .xlsx or .xlsm file.
 * @param firstPort - The port to try first; the next free one is taken. 0 for any.
 * @param gateway - What the pane reaches partners' spreadsheets through; without one the pane says that there is none.
 * @throws WorkbookFileError for a file that cannot be opened: nothing is started then.
 */
export async function openWorkbench(
  path: string,
  firstPort: number,
  gateway: PaneGateway | null = null,
): Promise<WorkbenchServer> {
  const file = new WorkbookFile(path);
  await file.read();
  const paths = {
    addIn: join(root, 'dist'),
    page: join(root, 'dist-workbench'),
    manifest: join(root, 'manifest.xml'),
    library: createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js'),
  };
  const server = new WorkbenchServer(file, paths, gateway);
  for (let port = firstPort; ; port++) {
    try {
      await server.listen(port);
      return server;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= firstPort + triedPorts) throw error;
    }
  }
}
