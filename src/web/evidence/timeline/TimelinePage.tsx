import { getTimeline } from '../../../contract/evidence/views.ts';
import { findKind } from '../../../core/kinds.ts';
import { Figure } from '../../base/chart/Figure.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { formatCount, formatDate, formatMonth, formatNumber, formatShare } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { DueLooks } from '../due/DueLooks.tsx';
import { AddLink } from '../shown/AddLink.tsx';
import { Asked } from '../shown/Asked.tsx';
import { RecordList } from '../shown/RecordList.tsx';
import { MonthStrip } from './MonthStrip.tsx';
import { ScopeCurve } from './ScopeCurve.tsx';
import { adviseOnScope, isStory, sayCounts, sayScope, sayStory, type Timeline } from './sentences.ts';
import styles from './TimelinePage.module.css';

/** Twelve months of what is on record, its silences, and how scope and direct control went. */
export const TimelinePage = () => (
  <Page title="Timeline">
    <Asked ask={useAsk(getTimeline, {})}>
      {(timeline) =>
        timeline.impacts + timeline.others + timeline.snapshots.length === 0 ? (
          <NoStory />
        ) : (
          <Story timeline={timeline} />
        )
      }
    </Asked>
  </Page>
);

const NoStory = () => (
  <EmptyState
    title="Nothing of the last twelve months is on record"
    example="“Nothing is on record for 122 days, from 3 January to 4 May” is what it says where a year falls silent."
    action={
      <AddLink kind="impact" look="primary">
        Add an impact
      </AddLink>
    }
  >
    <p>Here you see whether your records tell a year without long silences, and whether your scope grew in it.</p>
  </EmptyState>
);

const Story = ({ timeline }: { readonly timeline: Timeline }) => (
  <>
    <Year timeline={timeline} />
    <Scope timeline={timeline} />
    <DueLooks />
    {timeline.records.length > 0 && <Records records={timeline.records} />}
  </>
);

function Year({ timeline }: { readonly timeline: Timeline }) {
  const { months, gaps } = timeline;
  if (!isStory(timeline)) return <Figure title={sayStory(timeline)} says={sayCounts(timeline)} table={undefined} />;
  const table = {
    columns: ['Month', 'Impacts', 'Other records'],
    rows: months.map(({ from, impacts, others }) => [formatMonth(from), formatNumber(impacts), formatNumber(others)]),
  };
  return (
    <Figure title={sayStory(timeline)} says={sayCounts(timeline)} table={table}>
      <MonthStrip {...timeline} />
      {gaps.length > 0 && (
        <ul className={styles['gaps']} aria-label="Silences">
          {gaps.map(({ from, to, days }) => (
            <li key={from}>
              {formatDate(from)} to {formatDate(to)}: {formatCount(days, 'day')}. What happened then?
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}

function Scope({ timeline }: { readonly timeline: Timeline }) {
  const { snapshots, scope } = timeline;
  const table = {
    columns: ['Day', 'Scope', 'Direct control'],
    rows: snapshots.map(({ on, scope: reached, control }) => [
      formatDate(on),
      formatShare(reached / 100),
      formatShare(control / 100),
    ]),
  };
  return (
    <Figure title={sayScope(timeline)} says={adviseOnScope(timeline)} table={scope === null ? undefined : table}>
      {scope === null ? (
        <AddLink kind="scope-snapshot" look="plain">
          Take a snapshot
        </AddLink>
      ) : (
        <ScopeCurve snapshots={snapshots} />
      )}
    </Figure>
  );
}

const Records = ({ records }: Pick<Timeline, 'records'>) => (
  <section className={styles['part']} aria-labelledby="records">
    <h2 id="records">What is on record, latest first</h2>
    <RecordList
      records={records.map(({ kind, day, ...record }) => ({
        ...record,
        says: `${formatDate(day)} · ${findKind(kind)?.one ?? kind}`,
      }))}
    />
  </section>
);
