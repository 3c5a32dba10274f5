import type { BookSheet } from '../../excel/book/book-sheet.ts';
import type { ExcelBook } from '../../excel/book/excel-book.ts';
import { recordArgument } from '../../excel/objects/arguments.ts';
import { gridRange } from './mirror-rules.ts';

const addRule = 'data-validation.mutation.addRule';
const removeRule = 'data-validation.mutation.removeRule';
const errorStyles: Readonly<Record<string, number>> = { Information: 0, Stop: 1, Warning: 2 };
/** The arrow that opens the list, and no coloured chips. */
const withArrow = 1;

type Validation = BookSheet['validations'][number];

/** Shows the lists and rules of what may be typed in the grid; those it has shown before are taken back. */
export class MirrorValidations {
  readonly #book: ExcelBook;
  readonly #shown = new Map<string, string>();
  readonly #ids = new Map<string, readonly string[]>();

  constructor(book: ExcelBook) {
    this.#book = book;
  }

  show(sheet: BookSheet): void {
    const key = JSON.stringify(sheet.validations);
    if ((this.#shown.get(sheet.id) ?? '[]') === key) return;
    const rules = sheet.validations.flatMap((rule, index) => {
      const made = gridRule(rule, (formula) => this.#listRange(formula));
      return made ? [{ uid: `${sheet.id}-${index}`, ...made }] : [];
    });
    const run = (command: string, params: object) =>
      this.#book.engine.run(command, { subUnitId: sheet.id, source: 'command', ...params });
    const before = this.#ids.get(sheet.id) ?? [];
    if (before.length > 0) run(removeRule, { ruleId: before });
    if (rules.length > 0) run(addRule, { rule: rules });
    this.#ids.set(
      sheet.id,
      rules.map(({ uid }) => uid),
    );
    this.#shown.set(sheet.id, key);
  }

  /** The grid's lists take a range, but not what formulas make of a text: `INDIRECT("Objectives[Ref]")` becomes its cells. */
  #listRange(formula: string): string {
    const named = /^=INDIRECT\("([^"[\]]+)\[([^\]]+)\]"\)$/i.exec(formula);
    if (!named) return formula;
    const [, tableName = '', header = ''] = named;
    const table = this.#book.tables.find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
    const cells = table && this.#book.columnReference(table, header);
    return cells?.replaceAll(/([A-Z]+)(\d+)(?=:|$)/g, '$$$1$$$2') ?? formula;
  }
}

function gridRule(
  { range, rule, prompt, errorAlert }: Validation,
  listRange: (formula: string) => string,
): object | undefined {
  const [kind, criteria] = Object.entries(recordArgument(rule))[0] ?? [];
  const { source, formula, formula1, formula2, operator } = recordArgument(criteria);
  const alert = recordArgument(errorAlert);
  const tip = recordArgument(prompt);
  const common = {
    ranges: [gridRange(range)],
    allowBlank: true,
    showErrorMessage: alert['showAlert'] !== false,
    errorStyle: errorStyles[String(alert['style'])] ?? 1,
    errorTitle: String(alert['title'] ?? ''),
    error: String(alert['message'] ?? ''),
    showInputMessage: tip['showPrompt'] === true,
    promptTitle: String(tip['title'] ?? ''),
    prompt: String(tip['message'] ?? ''),
  };
  if (kind === 'list') {
    const text = String(source ?? '');
    const formulaOfList = text.startsWith('=') ? listRange(text) : text;
    return { ...common, type: 'list', formula1: formulaOfList, renderMode: withArrow, showDropDown: true };
  }
  if (kind === 'custom') return { ...common, type: 'custom', formula1: String(formula ?? '') };
  const types: Readonly<Record<string, string>> = { wholeNumber: 'whole', decimal: 'decimal', date: 'date' };
  const type = types[kind ?? ''];
  if (type === undefined) return undefined;
  const name = String(operator ?? 'between');
  return {
    ...common,
    type,
    operator: name.charAt(0).toLowerCase() + name.slice(1),
    formula1: String(formula1 ?? ''),
    formula2: String(formula2 ?? ''),
  };
}
