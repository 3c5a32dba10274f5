/** `npm run demo`: makes the sample plan and shows what the toolkit makes of it. */
import { main } from '../src/cli/main.ts';

const workbook = 'sample-plan.xlsx';
const title = (text: string) => process.stdout.write(`\n=== ${text}\n\n`);

title(`hwb new ${workbook} --sample`);
let exitCode = await main(['new', workbook, '--sample', '--force']);
if (exitCode === 0) {
  title(`hwb show ${workbook}`);
  exitCode = await main(['show', workbook]);
}
if (exitCode === 0) {
  title(`hwb validate ${workbook}`);
  // Exit code 1 says that the sample has faults, as it should: that is what there is to see.
  exitCode = (await main(['validate', workbook])) === 2 ? 2 : 0;
}
process.exitCode = exitCode;
