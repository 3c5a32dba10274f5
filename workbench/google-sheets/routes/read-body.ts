import { invalidArgument } from '../api-error.ts';
import { decodeMessage } from '../schema/decode-message.ts';
import type { BodyMessages } from '../schema/messages.ts';
import type { MethodCall } from '../server/call.ts';

/** The body of a call as the message it should be. @throws ApiError where it is no JSON, or not that message. */
export function readBody<Name extends keyof BodyMessages>(
  { body }: MethodCall,
  name: Name,
  path = '',
): BodyMessages[Name] {
  const text = body.toString('utf8');
  let json: unknown;
  try {
    json = text.trim() === '' ? undefined : JSON.parse(text);
  } catch {
    throw invalidArgument(`Invalid JSON payload received. Unexpected token.\n${text.slice(0, 80)}`);
  }
  return decodeMessage(name, json, path);
}
