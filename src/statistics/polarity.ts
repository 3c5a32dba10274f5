/** Which way of an indicator is good. */
export type Polarity = 'higher' | 'lower' | 'within range' | 'none';
