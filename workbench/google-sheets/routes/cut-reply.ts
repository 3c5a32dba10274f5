import { masked, responseMask } from '../mask/field-mask.ts';
import type { MethodCall, Reply } from '../server/call.ts';

/** A reply cut to what the `fields` of the call ask for. */
export function cutReply(call: MethodCall, message: string, json: object): Reply {
  const mask = responseMask(call.url.searchParams.get('fields'), message);
  return { status: 200, json: masked(json, mask) };
}
