import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where a person begins. */
export const startPage = '/taskpane.html';

/** Serves the add-in as it is built, and nothing else of the folder: the command line's own code lies there too. */
export async function serveAddIn(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    allowedPath: (path) => !/^\/*lib(\/|$)/i.test(path),
    setHeaders: (reply) => reply.header('Cache-Control', 'no-cache'),
  });
  app.get('/', async (_, reply) => reply.redirect(startPage));
}
