import type { MethodCall, Reply } from '../server/call.ts';
import type { Route } from './match-route.ts';

/** Answers the calls of one method of the API. @throws ApiError where it refuses. */
export type Handler = (call: MethodCall, route: Route) => Reply;
