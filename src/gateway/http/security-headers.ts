import type { FastifyHelmetOptions } from '@fastify/helmet';

/** Where Office's own script comes from, and what it asks there. */
const office = 'https://appsforoffice.microsoft.com';

/** What the add-in's pages may load is what they themselves say in their `meta` policy, never more. */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", office],
      styleSrc: ["'self'"],
      connectSrc: ["'self'", office],
      imgSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  // It would hold for every program that answers at localhost.
  strictTransportSecurity: false,
};
