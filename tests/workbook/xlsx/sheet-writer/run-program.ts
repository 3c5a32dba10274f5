import { execFileSync } from 'node:child_process';

/** What a program prints, or `null` where this machine does not have it or it fails. */
export function runProgram(program: string, args: readonly string[], timeout = 120_000): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout });
  } catch {
    return null;
  }
}

/** The Python that has openpyxl, the reference reader of Excel files from Debian; `null` where there is none. */
export function findOpenpyxl(): string | null {
  const pythons = ['/usr/bin/python3', 'python3'];
  return pythons.find((python) => runProgram(python, ['-c', 'import openpyxl']) !== null) ?? null;
}
