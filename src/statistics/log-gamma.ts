/** Lanczos coefficients for g = 607/128 and fifteen terms: relative error of the gamma function below 1e-14. */
const lanczos = [
  0.999_999_999_999_997_1, 57.156_235_665_862_92, -59.597_960_355_475_49, 14.136_097_974_741_746,
  -0.491_913_816_097_620_2, 3.399_464_998_481_189e-5, 4.652_362_892_704_858e-5, -9.837_447_530_487_956e-5,
  1.580_887_032_249_125e-4, -2.102_644_417_241_048_8e-4, 2.174_396_181_152_126_5e-4,
  -1.643_181_065_367_639e-4, 8.441_822_398_385_275e-5, -2.619_083_840_158_140_8e-5,
  3.689_918_265_953_162_5e-6,
];
const halfLogTwoPi = 0.918_938_533_204_672_7;

/**
 * The natural logarithm of the gamma function.
 *
 * @param x - Above 0.
 * @source Lanczos C (1964), SIAM J Numer Anal B 1:86-96; coefficients of Godfrey P (2001), "A note on the computation of
 *   the convergent Lanczos complex gamma approximation".
 */
export function logGamma(x: number): number {
  let sum = lanczos[0] ?? 0;
  for (let term = 1; term < lanczos.length; term += 1) sum += (lanczos[term] ?? 0) / (x - 1 + term);
  const base = x + 607 / 128 - 0.5;
  return halfLogTwoPi + Math.log(sum) + (x - 0.5) * Math.log(base) - base;
}
