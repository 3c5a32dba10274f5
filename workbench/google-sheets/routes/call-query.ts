import type { Call } from '../server/call.ts';
import type { Options } from '../values/options.ts';

/** The options of a call that stand in its query. */
export const queryOptions =
  ({ url }: Call): Options =>
  (name) =>
    url.searchParams.get(name);

/** Whether the query of a call says `true` to something. */
export const queryFlag = ({ url }: Call, name: string): boolean =>
  url.searchParams.get(name)?.toLowerCase() === 'true';
