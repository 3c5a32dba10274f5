/** A fault put into the sync engine on purpose, and the test that must find it. */
export interface Mutant {
  readonly name: string;
  readonly patches: readonly Patch[];
  /** File of the test, and words of its title that stand in the file as they are. */
  readonly test: readonly [file: string, title: string];
}

/** What stands once in a file, and what is put in its place. */
export interface Patch {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

function mutant(name: string, file: string, find: string, put: string, test: Mutant['test']): Mutant {
  return { name, patches: [{ file, find, put }], test };
}

export const mutants: readonly Mutant[] = [
  mutant(
    'no verify: what is refused is written over',
    'src/sync/write-remote.ts',
    '        waiting = waiting.filter(({ change }) => !without.has(change));',
    `        waiting = waiting.map((edit) => {
          const refusal = real.find(({ change }) => change === edit.change);
          const isCell = refusal !== undefined && edit.change.kind === 'set-cell';
          return isCell ? { ...edit, change: { ...edit.change, expected: refusal.found ?? null } } : edit;
        });`,
    ['tests/sync/resolutions.test.ts', 'with both, where only the plan’s side landed'],
  ),
  mutant(
    'no verify: what slipped is not looked for',
    'src/sync/write-remote.ts',
    '  const { missed, repairs, vanished } = findStrays(definitions, asRead, after, edits);',
    '  const { missed, repairs, vanished } = findStrays([], asRead, after, edits);',
    ['tests/sync/stray-writes.test.ts', 'is put right when somebody'],
  ),
  mutant(
    'what could not be put right stays agreed',
    'src/sync/base-patch.ts',
    '    if (rowId === null || !tables.get(table)?.has(rowId)) continue;',
    '    if (rowId !== column) continue;',
    ['tests/sync/stray-writes.test.ts', 'makes a conflict of what it hit when it'],
  ),
  mutant(
    'what could not be put back is told to nobody',
    'src/sync/round-writer.ts',
    '    this.#struck = struckLines(definitions, doubtful);',
    '    this.#struck = [];',
    ['tests/sync/stray-writes.test.ts', 'is told and logged with what stood there'],
  ),
  mutant(
    'a row that went just then counts as removed',
    'src/sync/round-writer.ts',
    '    this.#ledger.forget(vanished);',
    '',
    ['tests/sync/stray-writes.test.ts', 'brings a row back that went just then'],
  ),
  mutant(
    'rows go from the plan before the record knows',
    'src/sync/round-ledger.ts',
    "      if (change.kind === 'remove-row') base.get(table)?.setRow(rowId, null);",
    "      if (change.kind === 'remove-row') continue;",
    ['tests/sync/completing.test.ts', 'is not taken for removed by the officer'],
  ),
  mutant(
    'cells come into the plan before the record knows',
    'src/sync/round-ledger.ts',
    '      if (rowId === null) continue;',
    "      if (rowId === null || change.kind !== 'remove-row') continue;",
    ['tests/sync/completing.test.ts', 'is not taken for typed by the officer'],
  ),
  mutant(
    'a part that was sorted by itself comes in unasked',
    'src/sync/change-guards.ts',
    '    } else if (mixed) {',
    '    } else if (mixed?.rows === 0) {',
    ['tests/sync/guards.test.ts', 'asks when values changed rows among them'],
  ),
  mutant(
    'an undo takes a copy for the row',
    'src/sync/undo-sync.ts',
    '    if (seen.has(id)) twice.add(id);',
    '',
    ['tests/sync/undo-sync.test.ts', 'takes no pasted copy for the row'],
  ),
  mutant(
    'last words go with the row',
    'src/sync/read-sides.ts',
    "if ('fill' in shared.admit(values) || !words.has(row)) return null;",
    'return null;',
    ['tests/sync/resolutions.test.ts', 'is none where a row went to another partner'],
  ),
  mutant(
    'base from the plan',
    'src/sync/table-round.ts',
    '    { base, local: local.table, remote: remote.table },',
    '    { base: local.table, local: local.table, remote: remote.table },',
    ['tests/sync/sync-round.test.ts', 'brings what each side changed to the other'],
  ),
  mutant(
    'delete wins',
    'src/merge/merge-rows.ts',
    "(isUnchanged(kept, base) ? null : 'removed-and-edited')",
    '(isUnchanged(kept, base) ? null : null)',
    ['tests/sync/resolutions.test.ts', 'is not a removal as long as the row holds what cannot be read'],
  ),
  mutant(
    'last writer wins',
    'src/merge/merge-cell.ts',
    "  return 'both-edited';",
    "  return 'take-remote';",
    ['tests/sync/resolutions.test.ts', 'leaves both sides with that'],
  ),
  {
    name: 'short read as deletions',
    patches: [
      {
        file: 'src/sync/structure-guards.ts',
        find: '  if (located === null) {',
        put: '  if (located === null) return [];\n  if (located === null) {',
      },
      {
        file: 'src/sync/read-sides.ts',
        find: '    if (!found.local || !found.remote) continue;',
        put: '    if (found.local) found.remote ??= { ...found.local, range: { ...found.local.range, rowCount: 1 } };\n    if (!found.local || !found.remote) continue;',
      },
    ],
    test: ['tests/sync/round-properties.test.ts', '[S5] takes nothing for removed'],
  },
  mutant(
    'a row that was cleared counts as removed',
    'src/sync/read-side.ts',
    '  rows.push(...cleared.filter(({ rowId }) => rowId !== null && !filledIds.has(rowId) && isKnown(rowId)));',
    '',
    ['tests/sync/row-ids.test.ts', 'adds no second row for one of which only the Row ID was left'],
  ),
  mutant(
    'no marker: an unknown write counts as made',
    'src/sync/agreed-base.ts',
    '  if (!intent || mark?.write !== intent.id) return base;',
    '  if (!intent) return base;',
    ['tests/sync/broken-connections.test.ts', 'is made in the next round when it did not land'],
  ),
  mutant(
    'no marker: an unknown write counts as not made',
    'src/sync/agreed-base.ts',
    '  if (!intent || mark?.write !== intent.id) return base;',
    '  if (base.size >= 0) return base;',
    ['tests/sync/broken-connections.test.ts', 'counts as agreed in the next round when it landed'],
  ),
  mutant(
    'a write that was made counts as landed, whatever stands there',
    'src/sync/agreed-base.ts',
    'value === undefined || !(name in row) || sameValue(row[name], value)',
    'true',
    [
      'tests/sync/stray-writes.test.ts',
      'makes a conflict of what it hit when nobody learnt that it was made',
    ],
  ),
  mutant(
    'no second local read',
    'src/sync/read-sides.ts',
    'local: holdMoved(first, second)',
    'local: second',
    ['tests/sync/local-window.test.ts', 'counts nothing as agreed that the plan changed'],
  ),
  mutant(
    'conflicts not persisted first',
    'src/sync/round-writer.ts',
    '    await this.#pair.store.save(planned);',
    '',
    ['tests/sync/invariants.test.ts', 'S8'],
  ),
  mutant('quarantine ignored', 'src/sync/quarantine.ts', '      values[index] = undefined;', '', [
    'tests/sync/invariants.test.ts',
    'S7',
  ]),
  mutant(
    'guards ignored',
    'src/sync/sync-round.ts',
    '  if (guards.length > 0) return',
    '  if (guards.length < 0) return',
    ['tests/sync/guards.test.ts', 'asks before most rows go'],
  ),
  mutant(
    'anchors ignored',
    'src/sync/plan-edits.ts',
    'column, value, this.#anchor(row));',
    'column, value, {});',
    ['tests/sync/local-window.test.ts', 'finds a row of the plan that was moved just before the write'],
  ),
  mutant(
    'undo without a check',
    'src/sync/undo-sync.ts',
    '      if (sameValue(now, cellOf(change.after)))',
    '      if (sameValue(now, now))',
    ['tests/sync/undo-sync.test.ts', 'leaves what was changed since'],
  ),
  mutant(
    'base of an undo not saved before it writes',
    'src/sync/undo-sync.ts',
    '  if (isWritten) await store.save(',
    '  if (!plans) await store.save(',
    ['tests/sync/undo-sync.test.ts', 'leaves the edits for the next round when it stops half way'],
  ),
  mutant(
    'base counted before it is acknowledged',
    'src/sync/table-round.ts',
    '    for (const { rowId, column } of changes.cells) next.setValue(rowId, column, base.value(rowId, column));',
    '',
    ['tests/sync/broken-connections.test.ts', 'is made in the next round when it did not land'],
  ),
  mutant(
    'picks count whatever stands there now',
    'src/sync/settle-conflicts.ts',
    'const isAsSeen = before && sameSides(before, told);',
    'const isAsSeen = before !== undefined;',
    ['tests/sync/resolutions.test.ts', 'does nothing once a side has moved on'],
  ),
  mutant(
    'another round’s mark is written over',
    'src/sync/write-remote.ts',
    "        if (real.some(({ change }) => markChanges.has(change))) return { kind: 'overtaken' };",
    '        if (real.some(({ change }) => markChanges.has(change))) markChanges.clear();',
    ['tests/sync/guards.test.ts', 'lets no round write over another one’s'],
  ),
  mutant(
    'the lease is not asked for',
    'src/sync/sync-round.ts',
    'const held = pair.lease && !options.isDryRun ? await pair.lease.take() : undefined;',
    'const held = pair.lease && options.isDryRun ? await pair.lease.take() : undefined;',
    ['tests/sync/guards.test.ts', 'keeps a round from writing while somebody else has it'],
  ),
  mutant(
    'a dry run writes',
    'src/sync/round-writer.ts',
    '    if (this.#options.isDryRun) return',
    '    if (!this.#options) return',
    ['tests/sync/guards.test.ts', 'tells what would be done, and writes nothing'],
  ),
];
