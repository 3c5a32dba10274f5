export type { ImportPreview, PreviewReading } from '../../src/importing/preview/import-preview.ts';
