import { matchRoute, type Route, sheetsMethods } from '../routes/match-route.ts';
import type { Call } from './call.ts';

/** Which part of the stand-in a call is for. */
export type Matched =
  | { readonly to: 'sheets'; readonly id: string; readonly kind: 'read' | 'write'; readonly route: Route }
  | { readonly to: 'drive'; readonly id: string; readonly kind: 'read' | 'write' }
  | { readonly to: 'oauth' | 'side-door' | 'pages'; readonly id: null };

const driveVerbs: Readonly<Record<string, string>> = {
  GET: 'get',
  POST: 'create',
  DELETE: 'delete',
  PATCH: 'update',
};

/** Finds what a call is for; `null` for an unknown method of the API. */
export function matchCall({ method, url }: Call): Matched | null {
  const { pathname } = url;
  if (pathname.startsWith('/v4/')) {
    const route = matchRoute(method, pathname);
    return route && { to: 'sheets', id: route.id, kind: sheetsMethods[route.id], route };
  }
  if (pathname.startsWith('/drive/v3/')) {
    const [, , , , id, part, partId] = pathname.split('/');
    const isList = method === 'GET' && (part === 'permissions' ? partId === undefined : id === undefined);
    const verb = isList ? 'list' : (driveVerbs[method] ?? method.toLowerCase());
    const name = part === 'permissions' ? 'drive.permissions' : 'drive.files';
    return { to: 'drive', id: `${name}.${verb}`, kind: method === 'GET' ? 'read' : 'write' };
  }
  if (pathname.startsWith('/side-door/')) return { to: 'side-door', id: null };
  if (/^\/(o\/oauth2\/|oauth2\/|token$|revoke$)/.test(pathname)) return { to: 'oauth', id: null };
  return { to: 'pages', id: null };
}
