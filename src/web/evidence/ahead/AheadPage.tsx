import { getAhead } from '../../../contract/evidence/views.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { Figure } from '../../base/chart/Figure.tsx';
import { formatCount, formatDate } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { AddLink } from '../shown/AddLink.tsx';
import { Asked } from '../shown/Asked.tsx';
import { LeadList } from './LeadList.tsx';
import { type Ahead, sayLead, sayPull, saySettled, sayUnasked, sayUsualLead } from './sentences.ts';

/** What other teams did before anybody asked, and what was settled before a document asked for it. */
export const AheadPage = () => (
  <Page title="Ahead">
    <Asked ask={useAsk(getAhead, {})}>
      {(ahead) =>
        ahead.unasked.length + ahead.settled.length === 0 ? (
          <NothingAhead />
        ) : (
          <>
            <Pull ahead={ahead} />
            <Settled settled={ahead.settled} />
          </>
        )
      }
    </Asked>
  </Page>
);

const NothingAhead = () => (
  <EmptyState
    title="Nothing came before it was asked for yet"
    example="Sales rewrote its promises on 3 March, 21 days before the launch. Nobody had asked."
    action={
      <AddLink kind="impact" look="primary">
        Add an impact
      </AddLink>
    }
  >
    <p>
      A team that moves early and unasked shows a pull, not a push. Say in an impact that nobody asked for it, and when
      it would have been due. What you settle in a one-to-one before a document asks for it stands here too.
    </p>
  </EmptyState>
);

function Pull({ ahead }: { readonly ahead: Ahead }) {
  const { unasked } = ahead;
  const names = new Map(ahead.teams.map(({ id, title }) => [id, title]));
  const teamsOf = (one: Ahead['unasked'][number]) => one.teams.flatMap((id) => names.get(id) ?? []).join(', ');
  const table = {
    columns: ['Impact', 'Changed on', 'Teams', 'Lead time'],
    rows: unasked.map((one) => [one.record.title, formatDate(one.on), teamsOf(one), sayLead(one)]),
  };
  return (
    <Figure title={sayUnasked(ahead)} says={sayUsualLead(ahead)} table={unasked.length === 0 ? undefined : table}>
      <LeadList all={unasked.slice(0, mostShown).map((one) => ({ ...one, says: sayPull(one, teamsOf(one)) }))} />
      {unasked.length > mostShown && <p>The latest {mostShown} are drawn; the table has all of them.</p>}
    </Figure>
  );
}

function Settled({ settled }: Pick<Ahead, 'settled'>) {
  const table = {
    columns: ['One-to-one', 'On', 'Settled', 'Before its document'],
    rows: settled.map((one) => [one.record.title, formatDate(one.on), String(one.settled), sayLead(one)]),
  };
  return (
    <Figure
      title={saySettled(settled)}
      says="What two people settle while it is still open is no argument later."
      table={settled.length === 0 ? undefined : table}
    >
      <LeadList
        all={settled
          .slice(0, mostShown)
          .map((one) => ({ ...one, says: `${formatDate(one.on)} · ${formatCount(one.settled, 'trade-off')} settled` }))}
      />
      {settled.length === 0 && (
        <AddLink kind="one-to-one" look="plain">
          Add a one-to-one
        </AddLink>
      )}
    </Figure>
  );
}

const mostShown = 30;
