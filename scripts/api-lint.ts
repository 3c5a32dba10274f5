// Flags every use of the Office.js API that needs more than the requirement sets the manifest declares, unless it is
// gated by `isSetSupported`; and every use at all outside the folders where Excel may be known.
import { relative } from 'node:path';
import ts from 'typescript';
import { apiUses } from './api-lint/api-uses.ts';

const root = new URL('..', import.meta.url).pathname;
const folders = ['src', 'functions', 'taskpane', 'workbench'];

const start = performance.now();
const uses = apiUses(root, folders);
const faults = uses.filter(({ fault }) => fault !== undefined);
for (const { file, node, member, fault } of faults) {
  const { line, character } = ts.getLineAndCharacterOfPosition(file, node.getStart(file));
  process.stderr.write(`${relative(root, file.fileName)}:${line + 1}:${character + 1} ${member} ${fault}\n`);
}
const seconds = ((performance.now() - start) / 1_000).toFixed(1);
process.stdout.write(
  `${uses.length} uses of Office.js looked at in ${seconds} s, ${faults.length} faults.\n`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
