/** Part of `npm ci`: lets `npx hwb` find the command in a clone, as it finds the commands of dependencies. */
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join('node_modules', '.bin');
await mkdir(folder, { recursive: true });
if (process.platform === 'win32') {
  await writeFile(join(folder, 'hwb.cmd'), '@node "%~dp0\\..\\..\\bin\\hwb.js" %*\r\n');
} else {
  await rm(join(folder, 'hwb'), { force: true });
  await symlink(join('..', '..', 'bin', 'hwb.js'), join(folder, 'hwb'));
}
