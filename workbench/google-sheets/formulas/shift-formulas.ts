import type { Document } from '../state/document.ts';
import type { Remap } from '../state/remap.ts';

/** Rewrites the references of every formula after rows or columns moved. */
export function shiftFormulas(_document: Document, _remap: Remap): void {}

/** Turns the references to a deleted sheet into `#REF!`. */
export function dropReferences(_document: Document, _title: string): void {}

/** Gives the references to a sheet its new title. */
export function renameInFormulas(_document: Document, _before: string, _after: string): void {}
