/** What every answer to the page carries: nothing is loaded from elsewhere, and nobody frames, sniffs or refers. */
const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The headers of the page: its own scripts and styles, and nothing else. */
export const pageHeaders = {
  ...common,
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** The headers of what the page asks for. */
export const plainHeaders = {
  ...common,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};
