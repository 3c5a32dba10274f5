/** Which lines belong to tables drawn with "|": those between pipes, and those around a `--- | ---` rule. */
export function pipeTableLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (!line.includes('|') || line.includes('\t')) continue;
    const bare = line.trim();
    if (bare.length > 2 && bare.startsWith('|') && bare.endsWith('|')) found.add(index);
    else if (isPipeRule(line) && (lines[index - 1] ?? '').includes('|')) found.add(index - 1).add(index);
    else if (found.has(index - 1) && !bare.startsWith('#')) found.add(index);
  }
  return found;
}

/** Whether a line is a rule of a table drawn with "|": dashes, colons and pipes only. */
export function isPipeRule(line: string): boolean {
  return line.includes('|') && line.includes('--') && /^[\s|:–—-]+$/.test(line);
}

/** The cells of a line between pipes; "\|" is a pipe in the text. */
export function pipeCells(line: string): readonly string[] {
  const bare = line.trim();
  const inner = bare.slice(bare.startsWith('|') ? 1 : 0, bare.endsWith('|') ? -1 : undefined);
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
