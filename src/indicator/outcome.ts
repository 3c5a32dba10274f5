// The floors above import indicators, not statistics: they find the result type here.
export { type Failure, type FailureCode, isFailure, type Outcome } from '../statistics/outcome.ts';
