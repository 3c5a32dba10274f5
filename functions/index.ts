// The functions of the namespace HWB: loading this file associates them all with Excel, and does nothing else.
export * from './charts.ts';
export * from './comparison.ts';
export * from './delivery.ts';
export * from './financial-years.ts';
export * from './intervals.ts';
export * from './links-and-leads.ts';
export * from './rating-codes.ts';
export * from './standardised.ts';
export * from './status.ts';
export * from './trajectory.ts';
