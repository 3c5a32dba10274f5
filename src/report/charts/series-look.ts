import type { ChartSeries } from './chart.ts';

/** How a line is told from the others without colour. */
export interface SeriesLook {
  /** Six hexadecimal digits, without a hash. */
  readonly colour: string;
  readonly dash: 'solid' | 'dash' | 'dot';
  readonly marker: 'circle' | 'diamond' | 'square';
}

/** The look of each line in charts of Office, as the drawn charts have it. */
export const seriesLooks: Readonly<Record<ChartSeries['role'], SeriesLook>> = {
  actual: { colour: '1D4F91', dash: 'solid', marker: 'circle' },
  trajectory: { colour: '595959', dash: 'dash', marker: 'diamond' },
  forecast: { colour: '8A2A6B', dash: 'dot', marker: 'square' },
};
