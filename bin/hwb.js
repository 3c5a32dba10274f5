#!/usr/bin/env node
// Plain JavaScript for any Node, so that an old one gets a sentence and not a syntax error.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `hwb needs Node 24 or newer, but this is Node ${process.versions.node}. Inside the project folder run it as "npx hwb".\n`,
  );
  process.exit(2);
}
const { main } = await import('../dist/lib/cli/main.js');
process.exitCode = await main(process.argv.slice(2));
