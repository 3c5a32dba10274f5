import fc from 'fast-check';

/**
 * Properties run over the same cases each time, so that a red run can be repeated: with `SEED=42` over those of another
 * seed, with `FRESH=1` over new ones. A failing property prints its seed and path.
 */
const { SEED, FRESH } = process.env;
const seed = SEED === undefined ? (FRESH === '1' ? Date.now() % 2 ** 31 : 20_170_401) : Number(SEED);
fc.configureGlobal({ seed });
