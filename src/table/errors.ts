/** Thrown when a table's definition contradicts itself: a mistake of the developer, found when the definition is made. */
export class TableDefinitionError extends Error {
  override readonly name = 'TableDefinitionError';
}

/** Thrown when a value given to be written is not of its column's kind: a mistake of the calling code, not of the data. */
export class CellEncodeError extends Error {
  override readonly name = 'CellEncodeError';
}
