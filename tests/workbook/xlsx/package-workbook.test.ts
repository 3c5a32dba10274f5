import { BytesStore } from '../../../src/workbook/xlsx/bytes-store.ts';
import { PackageWorkbook } from '../../../src/workbook/xlsx/package-workbook.ts';
import { workbookContract } from '../contract.ts';
import { workbookParts, zipParts } from './make-package.ts';

workbookContract('xlsx', (source) => {
  const bytes = zipParts(workbookParts(source));
  return Promise.resolve(new PackageWorkbook(new BytesStore('plan.xlsx', bytes)));
});
