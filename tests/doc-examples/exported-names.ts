const exported = /^export (?:async )?(?:function\*?|class|const|let) ([A-Za-z_$][\w$]*)/gm;

/** The names of values that a source file declares and exports. */
export function exportedNames(source: string): string[] {
  return [...source.matchAll(exported)].flatMap(([, name]) => name ?? []);
}
