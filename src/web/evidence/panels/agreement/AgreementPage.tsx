import { Link } from '@tanstack/react-router';
import { getAgreement } from '../../../../contract/evidence/committee/agreement.ts';
import { EmptyState } from '../../../base/EmptyState.tsx';
import { formatCount } from '../../../base/format.ts';
import { Page } from '../../../base/Page.tsx';
import { useAsk } from '../../../base/queries.ts';
import { Asked } from '../../shown/Asked.tsx';
import { BarPart } from './BarPart.tsx';
import styles from './agreement.module.css';

/** How far the people on panels agree, over all whose scores are open. */
export const AgreementPage = () => (
  <Page title="Agreement" above={<Link to="/evidence/panels">Panels</Link>}>
    <Asked ask={useAsk(getAgreement, {})}>
      {({ panels, isWhole, bars }) =>
        panels === 0 ? (
          <NothingOpen />
        ) : (
          <div className={styles['bars']}>
            <p className={styles['soft']}>
              Over the {isWhole ? '' : 'last '}
              {formatCount(panels, 'panel')} whose scores are open, each bar for itself. 1 is full agreement, 0 what
              chance would bring; a figure lies in its interval 95 times of 100. Nothing of this changes a score.
            </p>
            {bars.map((bar) => (
              <BarPart key={`${bar.bar.id} ${bar.most}`} bar={bar} />
            ))}
          </div>
        )
      }
    </Asked>
  </Page>
);

const NothingOpen = () => (
  <EmptyState
    title="No scores are open yet"
    example="“Scope: 0.61, between 0.35 and 0.87” is what it says once ten panels have scored."
    action={<Link to="/evidence/panels">Look at the panels</Link>}
  >
    <p>
      Here you see how far the people on your panels agree, before and after they talk, and how strict each of them is.
    </p>
  </EmptyState>
);
