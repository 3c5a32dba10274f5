import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import { workbookContract } from '../contract.ts';

workbookContract('memory', (source) => Promise.resolve(new MemoryWorkbook(source)));
