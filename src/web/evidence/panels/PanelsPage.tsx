import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listPanels } from '../../../contract/evidence/committee/panels.ts';
import { buttonClass } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { isServed } from '../../base/here.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { Asked } from '../shown/Asked.tsx';
import cards from '../shown/card.module.css';
import styles from './panels.module.css';
import { type ListedPanel, sayStanding } from './words.ts';

/** The panels of people who judge by link, the latest first. */
export function PanelsPage() {
  const mayOpen = useMayWrite() && isServed;
  const listed = useAsk(listPanels, {});
  const open = mayOpen ? <OpenOne /> : undefined;
  return (
    <Page title="Panels" actions={listed.data?.panels.length === 0 ? undefined : open}>
      <Asked ask={listed}>
        {({ panels }) =>
          panels.length === 0 ? (
            <NoneYet action={open} />
          ) : (
            <>
              <ul className={styles['list']}>
                {panels.map((panel) => (
                  <PanelCard key={panel.id} panel={panel} />
                ))}
              </ul>
              <p className={styles['after']}>
                <Link to="/evidence/panels/agreement">How far they agree</Link>
              </p>
            </>
          )
        }
      </Asked>
    </Page>
  );
}

const OpenOne = () => (
  <Link to="/evidence/panels/new" className={buttonClass('primary')}>
    Open a panel
  </Link>
);

const NoneYet = ({ action }: { readonly action: ReactNode }) => (
  <EmptyState
    title="No panel was opened yet"
    example="“For Staff, spring round: three people score four impacts by the bar, by themselves, and then talk.”"
    action={action}
  >
    <p>
      A panel is two or more people who judge your case by link, without an account. Each scores alone; scores open when
      all are locked, the most senior speaks last, and the verdict keeps who dissents.
    </p>
    {!isServed && <p>A panel needs an address to come to, and this Cairn runs on your machine alone.</p>}
  </EmptyState>
);

const PanelCard = ({ panel }: { readonly panel: ListedPanel }) => (
  <li className={cards['card']}>
    <Link to="/evidence/panels/$panelId" params={{ panelId: panel.id }} dir="auto">
      {panel.title}
    </Link>
    <p className={styles['soft']}>
      {sayStanding(panel)} · {panel.bar}
    </p>
  </li>
);
