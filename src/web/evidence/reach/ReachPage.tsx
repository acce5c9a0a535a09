import { getReach } from '../../../contract/evidence/views.ts';
import { Figure } from '../../base/chart/Figure.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { AddLink } from '../shown/AddLink.tsx';
import { Asked } from '../shown/Asked.tsx';
import { ReachMap } from './ReachMap.tsx';
import styles from './ReachPage.module.css';
import { fewestImpacts, listFindings, type Reach, sayReach } from './sentences.ts';

/** The teams and functions that impacts reach, and how closely. */
export const ReachPage = () => (
  <Page title="Reach" width="wide">
    <Asked ask={useAsk(getReach, {})}>
      {(reach) => (reach.impacts === 0 ? <NoReach /> : <Reached reach={reach} />)}
    </Asked>
  </Page>
);

const NoReach = () => (
  <EmptyState
    title="No team is on record as changed"
    example="“Your impacts reach 5 other teams in 3 functions” is what it says, with a map of which."
    action={
      <AddLink kind="impact" look="primary">
        Add an impact
      </AddLink>
    }
  >
    <p>Here you see which teams and functions changed because of you, and how closely you worked with them.</p>
  </EmptyState>
);

function Reached({ reach }: { readonly reach: Reach }) {
  const isEnough = reach.impacts >= fewestImpacts;
  return (
    <Figure title={sayReach(reach)} says={sayBase(reach)} table={undefined}>
      {isEnough && <ReachMap {...reach} />}
      {isEnough && (
        <ul className={styles['findings']}>
          {listFindings(reach).map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </Figure>
  );
}

const sayBase = ({ impacts, whole }: Reach): string =>
  `${whole ? 'From' : 'From the latest'} ${formatCount(impacts, 'impact')} that you keep. Your own teams are left out.`;
