import type { ComponentChildren } from 'preact';
import { formatDate } from '../../../src/dates/format-date.ts';
import type { PackCount, PackSummary } from '../../session/board-state.ts';
import { ClippedText } from '../parts/clipped-text.tsx';
import { formatCount, formatPlural } from '../parts/format-number.ts';
import { RagBadge } from '../parts/rag-badge.tsx';
import { ShowMore, usePaged } from '../parts/show-more.tsx';

/** What the pack will say, before anybody makes it. */
export function PackInShort({ summary }: { readonly summary: PackSummary }) {
  const { actions, indicators, exceptions, changes, noData, decisions, gaps, asAt } = summary;
  const { red, overdue, noUpdate, behind } = exceptions;
  return (
    <section class="card pack-in-short" aria-labelledby="short-heading">
      <h2 id="short-heading">What it says</h2>
      <p class="muted">The plan as it stood at {formatDate(asAt)}, its reporting date.</p>
      <dl>
        <Fact term={formatPlural(total(actions), 'action')}>
          <Ratings counts={actions} />
        </Fact>
        <Fact term={formatPlural(total(indicators), 'indicator')}>
          <Ratings counts={indicators} />
        </Fact>
        <Fact term="Exceptions">
          {formatCount(red)} red, {formatCount(overdue)} overdue
          {noUpdate === null ? '' : `, ${formatCount(noUpdate)} without an update`};{' '}
          {formatPlural(behind, 'indicator')} behind {behind === 1 ? 'its' : 'their'} trajectory
        </Fact>
        {noUpdate === null ? (
          <Fact term="Without an update">Not known: no earlier submission says when the board last met.</Fact>
        ) : null}
        <Fact term="Changes">
          <ClippedText text={changes} />
        </Fact>
        <Fact term="No data">
          {noData.length === 0 ? 'Every indicator has data.' : <NoData names={noData} />}
        </Fact>
        <Fact term="Asked of the board">
          {decisions === 0
            ? 'To take note of the plan'
            : `To take note of the plan, and ${formatPlural(decisions, 'decision')}`}
        </Fact>
      </dl>
      {gaps.length === 0 ? null : (
        <details>
          <summary>{formatPlural(gaps.length, 'part')} only an officer can write</summary>
          <ul class="plain-list">
            {gaps.map(({ what, who }) => (
              <li key={`${what} ${who}`}>
                {what}: {who}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function total(counts: readonly PackCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function Ratings({ counts }: { readonly counts: readonly PackCount[] }) {
  const present = counts.filter(({ count }) => count > 0);
  if (present.length === 0) return <>None.</>;
  return (
    <span class="pack-ratings">
      {present.map(({ code, count }) => (
        <span key={code}>
          {formatCount(count)} <RagBadge code={code} words="colour" />
        </span>
      ))}
    </span>
  );
}

function NoData({ names }: { readonly names: readonly string[] }) {
  const paged = usePaged(names, 20);
  return (
    <div data-paged>
      {paged.shown.map((name, index) => (
        <span key={index} data-item>
          {index === 0 ? '' : ', '}
          <ClippedText text={name} limit={60} />
        </span>
      ))}
      <ShowMore paged={paged} what="indicators" />
    </div>
  );
}
