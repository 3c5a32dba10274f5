/** What every answer carries: nothing is loaded from elsewhere, and nobody frames, sniffs or refers. */
const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** The grid sets styles on its elements, and pastes pictures of its own making. */
const page =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; frame-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The headers of the workbench's page. */
export const pageHeaders = { ...common, 'Content-Security-Policy': page };

/** The headers of the add-in's pages, which stand in a frame of the workbench. */
export const addInHeaders = {
  ...common,
  'Content-Security-Policy': `${strict}; frame-ancestors 'self'`,
};

/** The headers of everything else. */
export const plainHeaders = {
  ...common,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};
