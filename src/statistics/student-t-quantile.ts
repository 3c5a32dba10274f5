import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';

/** From here on the expansion about the normal distribution is exact to a number's digits. */
const manyDegrees = 1000;
const mostSteps = 60;

/**
 * The quantile of Student's t distribution in its upper half.
 *
 * @param p - Probability below the quantile, 0.5 to 1.
 * @param degrees - Degrees of freedom, above 0; not necessarily whole.
 * @returns 0 or more; infinity at 1. Relative error below 1e-11.
 * @example studentTQuantile(0.975, 1).toFixed(9) // -> '12.706204736'
 * @source Abramowitz M, Stegun IA (1964), Handbook of Mathematical Functions, 26.5.8 and 26.7.1 (the distribution), 26.7.5
 *   (the expansion for many degrees of freedom); solved by Newton's method in logarithms.
 */
export function studentTQuantile(p: number, degrees: number): number {
  const outside = 1 - p;
  if (outside <= 0) return Number.POSITIVE_INFINITY;
  if (outside >= 0.5) return 0;
  if (degrees === 1) return 1 / Math.tan(Math.PI * outside);
  if (degrees === 2) return (1 - 2 * outside) / Math.sqrt(2 * outside * p);
  const near = expansion(normalQuantile(p), degrees);
  return degrees >= manyDegrees ? near : solve(outside, degrees, near);
}

function expansion(z: number, degrees: number): number {
  const s = z * z;
  const first = (z * (s + 1)) / 4;
  const second = (z * ((5 * s + 16) * s + 3)) / 96;
  const third = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const fourth = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92_160;
  return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}

/** Newton's method on the logarithms of t and of its tail, which are almost a straight line far out. */
function solve(outside: number, degrees: number, start: number): number {
  const wanted = Math.log(outside);
  const logScale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
  let t = start;
  for (let step = 0; step < mostSteps; step += 1) {
    const tail = upperTail(t, degrees, logScale);
    const density = Math.exp(logScale - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
    const change = ((Math.log(tail) - wanted) * tail) / (density * t);
    t *= Math.exp(Math.max(-1, Math.min(1, change)));
    if (Math.abs(change) < 1e-15) break;
  }
  return t;
}

/** The probability above t, by the continued fraction of the incomplete beta function. */
function upperTail(t: number, degrees: number, logScale: number): number {
  const a = degrees / 2;
  const x = degrees / (degrees + t * t);
  const y = (t * t) / (degrees + t * t);
  // 1 / B(a, 1/2) is the scale of the density times the root of the degrees.
  const front = 0.5 * Math.exp(logScale + 0.5 * Math.log(degrees) + a * Math.log(x) + 0.5 * Math.log(y));
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(a, 0.5, x)) / a;
  return 0.5 - (front * betaFraction(0.5, a, y)) / 0.5;
}

/** Lentz's evaluation of the continued fraction in Abramowitz and Stegun 26.5.8. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}
