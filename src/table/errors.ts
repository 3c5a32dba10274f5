/** Thrown when a table's definition contradicts itself: a mistake of the developer, found when the definition is made. */
export class TableDefinitionError extends Error {
  override readonly name = 'TableDefinitionError';
}
