import { formatDate } from '../../../src/dates/format-date.ts';
import type { BoardState, KeptSubmission } from '../../session/board-state.ts';
import { usePane } from '../pane-context.ts';
import { clipText } from '../parts/clip-text.ts';
import { Field } from '../parts/field.tsx';

/** Which meeting the pack is for, and how it is written. */
export function PackChoices({ board }: { readonly board: BoardState }) {
  const { actions } = usePane();
  const { choices, submissions } = board;
  const { meetingDate, since, years, isDraft } = choices;
  const isKnown =
    since === 'last' || since === 'none' || submissions.some((one) => one.contentHash === since);
  return (
    <section class="card" aria-labelledby="choices-heading">
      <h2 id="choices-heading">The meeting</h2>
      <Field label="Date of the meeting" id="pack-date" hint={dateHint(board)}>
        <input
          id="pack-date"
          type="date"
          value={meetingDate ?? ''}
          aria-describedby="pack-date-hint"
          onChange={(event) =>
            actions.choosePack({
              meetingDate: event.currentTarget.value === '' ? null : event.currentTarget.value,
            })
          }
        />
      </Field>
      <Field
        label="Compared with"
        id="pack-since"
        {...(submissions.length === 0
          ? { hint: 'The workbook keeps no submission yet: each one from now on can be chosen here.' }
          : {})}
      >
        <select
          id="pack-since"
          value={isKnown ? since : 'last'}
          aria-describedby={submissions.length === 0 ? 'pack-since-hint' : undefined}
          onChange={(event) => actions.choosePack({ since: event.currentTarget.value })}
        >
          <option value="last">The last before the meeting</option>
          {submissions.map((submission) => (
            <option key={submission.contentHash} value={submission.contentHash}>
              {submissionName(submission, submissions)}
            </option>
          ))}
          <option value="none">Nothing</option>
        </select>
      </Field>
      <Field label="Financial years are written" id="pack-years">
        <select
          id="pack-years"
          value={years}
          onChange={(event) =>
            actions.choosePack({
              years: event.currentTarget.value === '2014 to 2015' ? '2014 to 2015' : '2014/15',
            })
          }
        >
          <option>2014/15</option>
          <option>2014 to 2015</option>
        </select>
      </Field>
      <div class="check-field">
        <input
          id="pack-draft"
          type="checkbox"
          checked={isDraft}
          aria-describedby="pack-draft-hint"
          onChange={(event) => actions.choosePack({ isDraft: event.currentTarget.checked })}
        />
        <label for="pack-draft">Mark it as a draft</label>
        <p class="hint" id="pack-draft-hint">
          Every page says so. A plan with errors can be made as a draft only.
        </p>
      </div>
    </section>
  );
}

/** Dates of ISO sort as texts. */
function dateHint({ choices: { meetingDate }, pack }: BoardState): string {
  if (meetingDate === null) return 'Without it, the date is left to be written in.';
  const asAt = pack?.summary?.asAt ?? null;
  if (asAt === null || meetingDate >= asAt) return formatDate(meetingDate);
  return `${formatDate(meetingDate)}: before ${formatDate(asAt)}, the reporting date that the pack tells of.`;
}

/** An option holds text alone: what stands in it is cut, and cannot be told apart in direction. */
function submissionName(submission: KeptSubmission, all: readonly KeptSubmission[]): string {
  const { at, contentHash } = submission;
  const name = shortName(submission);
  // Two of one meeting by one person are told apart by when they were made.
  if (all.filter((one) => shortName(one) === name).length === 1) return name;
  return `${name}, ${at === null ? contentHash.slice(0, 17) : clipText(at, 30)}`;
}

function shortName({ boardDate, submittedBy, contentHash }: KeptSubmission): string {
  const meeting = boardDate === null ? contentHash.slice(0, 17) : `Board of ${formatDate(boardDate)}`;
  return submittedBy === null ? meeting : `${meeting}, by ${clipText(submittedBy, 60)}`;
}
