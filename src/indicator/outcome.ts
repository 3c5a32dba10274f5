// The floors above import indicators, not statistics: they find the result type here.
export { isFailure, type Outcome } from '../statistics/outcome.ts';
