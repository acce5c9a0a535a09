import { Link } from '@tanstack/react-router';
import { getRipples } from '../../../contract/evidence/views.ts';
import { buttonClass } from '../../base/Button.tsx';
import { Figure } from '../../base/chart/Figure.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { formatCount, formatDate } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { Asked } from '../shown/Asked.tsx';
import { RippleGraph } from './RippleGraph.tsx';
import { type Ripples, sayAlone, sayOrder, sayRipples } from './sentences.ts';

/** The impacts that followed from one another. */
export const RipplesPage = () => (
  <Page title="Ripples">
    <Asked ask={useAsk(getRipples, {})}>
      {(ripples) => (ripples.effects.length === 0 ? <NoRipples {...ripples} /> : <Graph ripples={ripples} />)}
    </Asked>
  </Page>
);

const NoRipples = ({ alone }: Pick<Ripples, 'alone'>) => (
  <EmptyState
    title="No impact followed from another one yet"
    example="Payments reads the contract first → Ledgers asks for one too → Sales promises what it says."
    action={
      <Link to="/evidence" search={{ kind: 'impact' }} className={buttonClass('primary')}>
        {alone === 0 ? 'Go to the ledger' : `Look through ${formatCount(alone, 'impact')}`}
      </Link>
    }
  >
    <p>
      An effect of the second order is what others did because of a change, without you. Edit an impact and fill in
      “Followed from” to draw it here.
    </p>
  </EmptyState>
);

function Graph({ ripples }: { readonly ripples: Ripples }) {
  const { effects, teams } = ripples;
  const names = new Map(teams.map(({ id, title }) => [id, title]));
  const titles = new Map(effects.map(({ id, title }) => [id, title]));
  const namesOf = (effect: Ripples['effects'][number]) =>
    effect.teams.map((id) => names.get(id) ?? 'your own team').join(', ');
  const table = {
    columns: ['Impact', 'Order', 'Changed on', 'Teams', 'Followed from'],
    rows: effects.map((effect) => [
      effect.title,
      sayOrder(effect.order),
      formatDate(effect.day),
      namesOf(effect),
      effect.followedFrom.map((cause) => titles.get(cause) ?? '').join(', '),
    ]),
  };
  return (
    <Figure title={sayRipples(ripples)} says={sayAlone(ripples)} table={table}>
      <RippleGraph effects={effects} namesOf={namesOf} />
    </Figure>
  );
}
