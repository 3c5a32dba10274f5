import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, onSheet, refusalOf } from './on-sheet.ts';

afterEach(closeHosts);

/** A manual workbook where A1 is 1, B1 is twice as much and C1 a formula entered after A1 became 5. */
function manually<T>(
  then: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
    await context.sync();
    context.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    sheet.getRange('C1').formulas = [['=A1*3']];
    return then(sheet, context);
  });
}

async function valuesOf(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
): Promise<unknown[] | undefined> {
  const range = sheet.getRange('A1:C1').load('values');
  await context.sync();
  return range.values[0];
}

describe('a workbook that does not calculate by itself', () => {
  it('calculates a formula when it is entered, and leaves the others as they were', async () => {
    expect(await manually(valuesOf)).toEqual([5, 2, 15]);
  });

  it.each(['Recalculate', 'Full', 'FullRebuild'] as const)(
    'calculates everything when told: %s',
    async (type) => {
      const values = await manually(async (sheet, context) => {
        context.application.calculate(type);
        return valuesOf(sheet, context);
      });
      expect(values).toEqual([5, 10, 15]);
    },
  );

  it('does so in a batch of its own too', async () => {
    const values = await manually(async (sheet, context) => {
      await context.sync();
      context.application.calculate('Full');
      await context.sync();
      return valuesOf(sheet, context);
    });
    expect(values).toEqual([5, 10, 15]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, unknown[]]>([
    ['a sheet', (sheet) => sheet.calculate(false), [7, 14, 21]],
    ['a range', (sheet) => sheet.getRange('B1').calculate(), [7, 14, 15]],
  ])('calculates %s alone', async (_, calculate, expected) => {
    const values = await manually(async (sheet, context) => {
      await context.sync();
      sheet.getRange('A1').values = [[7]];
      calculate(sheet);
      return valuesOf(sheet, context);
    });
    expect(values).toEqual(expected);
  });

  it('catches up when it calculates by itself again', async () => {
    const values = await manually(async (sheet, context) => {
      await context.sync();
      context.application.calculationMode = 'Automatic';
      return valuesOf(sheet, context);
    });
    expect(values).toEqual([5, 10, 15]);
  });

  it('knows no other modes', async () => {
    const code = await refusalOf((_, { application }) => {
      application.set({ calculationMode: 'Never' as 'Manual' });
    });
    expect(code).toBe('InvalidArgument');
  });
});
