type Coefficients = readonly number[];

const centre: readonly [Coefficients, Coefficients] = [
  [
    3.387_132_872_796_366_5, 133.141_667_891_784_38, 1971.590_950_306_551_3, 13_731.693_765_509_461,
    45_921.953_931_549_87, 67_265.770_927_008_7, 33_430.575_583_588_13, 2509.080_928_730_122_7,
  ],
  [
    1, 42.313_330_701_600_91, 687.187_007_492_057_9, 5394.196_021_424_751, 21_213.794_301_586_597,
    39_307.895_800_092_71, 28_729.085_735_721_943, 5226.495_278_852_854,
  ],
];
const middle: readonly [Coefficients, Coefficients] = [
  [
    1.423_437_110_749_683_5, 4.630_337_846_156_546, 5.769_497_221_460_691, 3.647_848_324_763_204_5,
    1.270_458_252_452_368_4, 0.241_780_725_177_450_6, 0.022_723_844_989_269_184, 7.745_450_142_783_414e-4,
  ],
  [
    1, 2.053_191_626_637_759, 1.676_384_830_183_803_8, 0.689_767_334_985_1, 0.148_103_976_427_480_08,
    0.015_198_666_563_616_457, 5.475_938_084_995_345e-4, 1.050_750_071_644_416_9e-9,
  ],
];
const tail: readonly [Coefficients, Coefficients] = [
  [
    6.657_904_643_501_103, 5.463_784_911_164_114, 1.784_826_539_917_291_3, 0.296_560_571_828_504_87,
    0.026_532_189_526_576_124, 0.001_242_660_947_388_078_4, 2.711_555_568_743_487_6e-5,
    2.010_334_399_292_288e-7,
  ],
  [
    1, 0.599_832_206_555_888, 0.136_929_880_922_735_8, 0.014_875_361_290_850_615, 7.868_691_311_456_133e-4,
    1.846_318_317_510_054_8e-5, 1.421_511_758_316_446e-7, 2.044_263_103_389_939_7e-15,
  ],
];

/**
 * The quantile of the standard normal distribution, to about sixteen digits.
 *
 * @param p - Probability below the quantile, 0 to 1.
 * @returns Negative infinity at 0, infinity at 1.
 * @example normalQuantile(0.975).toFixed(12) // -> '1.959963984540'
 * @source Wichura MJ (1988), Algorithm AS 241 (PPND16), Appl Statist 37:477-484.
 */
export function normalQuantile(p: number): number {
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    return fromCentre * ratio(centre, 0.180_625 - fromCentre * fromCentre);
  }
  const outside = fromCentre < 0 ? p : 1 - p;
  if (outside <= 0) return fromCentre < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const depth = Math.sqrt(-Math.log(outside));
  const size = depth <= 5 ? ratio(middle, depth - 1.6) : ratio(tail, depth - 5);
  return fromCentre < 0 ? -size : size;
}

function ratio([above, below]: readonly [Coefficients, Coefficients], x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: Coefficients, x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
