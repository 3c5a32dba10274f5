/** Thrown when a text is not the A1 address of a cell or column within a sheet's limits. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
  readonly text: string;

  constructor(text: string) {
    super(`"${text}" is not a cell address. Addresses run from A1 to XFD1048576.`);
    this.text = text;
  }
}

/** Thrown when a date cannot be held as a serial number of the asked date system. */
export class SerialDateError extends Error {
  override readonly name = 'SerialDateError';
}
