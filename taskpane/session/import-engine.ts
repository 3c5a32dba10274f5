// What reading documents needs of the toolkit: a part of the bundle of its own.
export { importDocuments } from '../../src/importing/assemble/import-documents.ts';
export { decideReadings } from '../../src/importing/preview/decide-readings.ts';
export { importPreview } from '../../src/importing/preview/import-preview.ts';
