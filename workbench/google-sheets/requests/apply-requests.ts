import { ApiError, invalidArgument } from '../api-error.ts';
import { encodeMessage } from '../output/encode-message.ts';
import type { RequestMessage, ResponseMessage } from '../schema/messages.ts';
import type { RequestContext } from './context.ts';
import { handlers } from './handlers.ts';

function applyOne<Kind extends keyof RequestMessage>(
  context: RequestContext,
  kind: Kind,
  request: NonNullable<RequestMessage[Kind]>,
): ResponseMessage {
  const handler = handlers[kind];
  if (handler === undefined)
    throw new ApiError('UNIMPLEMENTED', `The stand-in for Google Sheets does not know the request ${kind}.`);
  return handler(context, request);
}

function isKind(name: string, request: RequestMessage): name is keyof RequestMessage & string {
  return name in request;
}

/**
 * Applies the requests of a batch to a draft, in order.
 *
 * @returns One reply for each request, `{}` where there is nothing to say.
 * @throws ApiError at the first request that is refused, named by its place and kind; the draft must then be thrown away.
 */
export function applyRequests(context: RequestContext, requests: readonly RequestMessage[]): object[] {
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  return requests.map((request, place) => {
    const [name] = Object.keys(request);
    if (name === undefined || !isKind(name, request))
      throw invalidArgument(`Invalid requests[${place}]: No request set.`);
    const given = request[name];
    if (given === undefined) throw invalidArgument(`Invalid requests[${place}]: No request set.`);
    try {
      return encodeMessage('Response', applyOne(context, name, given));
    } catch (error) {
      if (!(error instanceof ApiError) || error.status === 'UNIMPLEMENTED') throw error;
      throw new ApiError(error.status, `Invalid requests[${place}].${name}: ${error.message}`, error.details);
    }
  });
}
