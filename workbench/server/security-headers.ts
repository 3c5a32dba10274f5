/** What every answer carries: nothing is loaded from elsewhere, and nobody frames, sniffs or refers. */
const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The common headers, and a policy that allows what its directives say and nothing else. */
const withPolicy = (...directives: readonly string[]) => ({
  ...common,
  'Content-Security-Policy': ["default-src 'none'", ...directives].join('; '),
});

/** A page of ours runs its own scripts, asks its own server, and sends no forms. */
const ownScripts = ["script-src 'self'", "connect-src 'self'"];
const noForms = ["base-uri 'none'", "form-action 'none'"];
const ownStyles = "style-src 'self'";
const noFrame = "frame-ancestors 'none'";

/** The headers of the workbench's page: its grid sets styles on its elements, and pastes pictures of its own making. */
export const pageHeaders = withPolicy(
  ...ownScripts,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "frame-src 'self'",
  `${ownStyles} 'unsafe-inline'`,
  ...noForms,
  noFrame,
);

/** The headers of the add-in's pages, which stand in a frame of the workbench. */
export const addInHeaders = withPolicy(
  ...ownScripts,
  ownStyles,
  "img-src 'self' data:",
  ...noForms,
  "frame-ancestors 'self'",
);

/** The headers of the page on the stand-in for Google Sheets. */
export const sheetsPageHeaders = withPolicy(...ownScripts, ownStyles, "img-src 'self'", ...noForms, noFrame);

/** The headers of everything else. */
export const plainHeaders = withPolicy(noFrame);
