interface ReadFiles {
  readonly documents: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Why a file could not be read, for a person. */
  readonly fault: string | null;
}

/** More than any plan; a file of this size would fill the memory that the pane shares with Excel. */
const mostBytes = 50_000_000;

/** The content of files that a person chose. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const large = files.find(({ size }) => size > mostBytes);
  if (large !== undefined) {
    return {
      documents: [],
      fault: `"${large.name}" is larger than 50 MB. Import the part that holds the plan.`,
    };
  }
  try {
    const documents = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return { documents, fault: null };
  } catch {
    return {
      documents: [],
      fault:
        'A file could not be read. Close it in other programs, or copy it to this computer, and choose it again.',
    };
  }
}
