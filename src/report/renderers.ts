import type { Renderer } from './renderer.ts';

/** The forms a report can be set in, by the ending of their files without its dot; each is loaded when it is asked for. */
export const renderers: Readonly<Record<string, () => Promise<Renderer>>> = {
  docx: async () => (await import('./docx/render-docx.ts')).renderDocx,
  pptx: async () => (await import('./pptx/render-pptx.ts')).renderPptx,
  html: async () => (await import('./html/render-html.ts')).renderHtml,
  xlsx: async () => (await import('./sheet/render-xlsx.ts')).renderXlsx,
};
