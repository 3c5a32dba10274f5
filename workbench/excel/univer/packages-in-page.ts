// What `packages.ts` is in a page: the grid engine's ES modules, which the bundler puts there in its place.
export * as core from '@univerjs/core';
export * as formulas from '@univerjs/engine-formula';
export * as sheets from '@univerjs/sheets';
