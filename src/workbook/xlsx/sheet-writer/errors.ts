/** Thrown when a part of the package that a new sheet must be entered in is missing or not well-formed XML. */
export class XmlPartError extends Error {
  override readonly name = 'XmlPartError';
  readonly partName: string;

  constructor(partName: string) {
    super(
      `The workbook's part "${partName}" cannot be read, so no sheet can be added. Open the file in Excel and save it again.`,
    );
    this.partName = partName;
  }
}
