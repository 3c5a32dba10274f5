/**
 * The European Standard Population 2013 in the 19 age bands 0-4, 5-9 and so on to 85-89, and 90 and over: 100,000 in all.
 *
 * @source Eurostat (2013), Revision of the European Standard Population.
 */
export const europeanStandardPopulation: readonly number[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
];
