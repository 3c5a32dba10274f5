/**
 * The byte patterns of the cells that nearly all cells are. They are compared byte by byte, in the order in which they
 * are likely to differ: these lines are run for every cell of every sheet.
 */

/** Whether `<v>` stands here. */
export function startsValue(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === 0x76 && bytes[at + 2] === 0x3e && bytes[at] === 0x3c;
}

/** Whether `</v></c>` stands here. */
export function endsValue(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === 0x2f && bytes[at + 2] === 0x76 && bytes[at + 3] === 0x3e && endsCell(bytes, at + 4)
  );
}

/** Whether `<is><t>` stands here. */
export function startsInlineText(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === 0x69 &&
    bytes[at + 2] === 0x73 &&
    bytes[at + 3] === 0x3e &&
    bytes[at + 4] === 0x3c &&
    bytes[at + 5] === 0x74 &&
    bytes[at + 6] === 0x3e &&
    bytes[at] === 0x3c
  );
}

/** Whether `</t></is></c>` stands here. */
export function endsInlineText(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === 0x2f &&
    bytes[at + 2] === 0x74 &&
    bytes[at + 3] === 0x3e &&
    bytes[at + 4] === 0x3c &&
    bytes[at + 5] === 0x2f &&
    bytes[at + 6] === 0x69 &&
    bytes[at + 7] === 0x73 &&
    bytes[at + 8] === 0x3e &&
    endsCell(bytes, at + 9)
  );
}

function endsCell(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x3c && bytes[at + 1] === 0x2f && bytes[at + 2] === 0x63 && bytes[at + 3] === 0x3e;
}
