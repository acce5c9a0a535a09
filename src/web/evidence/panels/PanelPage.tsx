import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { closePanel, getPanel } from '../../../contract/evidence/committee/panels.ts';
import type { PanelId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import { verdictWords } from '../../../core/evidence/committee/panel/verdictWords.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatMoment } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import { Asked } from '../shown/Asked.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import { ExcuseDialog } from './ExcuseDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PanelGaps } from './PanelGaps.tsx';
import { PanelScores } from './PanelScores.tsx';
import styles from './panels.module.css';
import { type Panellist, sayHowFar, type WholePanel } from './words.ts';

/** One panel, as whoever opened it sees it: how far everybody is, and what came of it. */
export function PanelPage() {
  const { panelId } = useParams({ from: '/evidence/panels/$panelId' });
  const asked = useAsk(getPanel, { panelId: panelId as PanelId });
  return (
    <Page title={asked.data?.panel.title ?? 'Panel'} above={<Link to="/evidence/panels">Panels</Link>}>
      <Asked ask={asked}>{({ panel }) => <Whole panel={panel} />}</Asked>
    </Page>
  );
}

const Whole = ({ panel }: { readonly panel: WholePanel }) => (
  <div className={styles['whole']}>
    <p className={styles['soft']}>{saySummary(panel)}</p>
    {panel.standing !== 'scoring' && panel.verdict !== null && <Verdict panel={panel} />}
    {panel.reasons.length > 0 && <PanelGaps panel={panel} />}
    <Seats panel={panel} />
    {panel.panellists.some(({ scores }) => scores.length > 0) && <PanelScores panel={panel} />}
    <section className={styles['part']} aria-label="What it judges">
      <h2>What it judges</h2>
      <ul className={styles['plain']}>
        {panel.cases.map((one) => (
          <li key={one.id}>
            <RecordLink record={one} />, version {one.revision}
          </li>
        ))}
      </ul>
    </section>
  </div>
);

function saySummary({ standing, bar, closesAt, closedAt, sentBy }: WholePanel): string {
  const until = sayUntil(standing === 'closed' ? (closedAt ?? closesAt) : closedAt, closesAt);
  const byHand = sentBy === 'hand' ? ' They were handed over, so nothing shows who opened them.' : '';
  return `Judged by the bar “${bar.name}”, version ${bar.version}. ${until}${byHand}`;
}

/** Addresses are forgotten when a panel closes, of itself or before. */
const sayUntil = (closedAt: Instant | null, closesAt: Instant): string =>
  closedAt === null
    ? `Its links are good until ${formatMoment(closesAt)}.`
    : `Closed on ${formatMoment(closedAt)}; the addresses of its links are forgotten.`;

const Verdict = ({ panel: { verdict, panellists } }: { readonly panel: WholePanel }) =>
  verdict === null ? null : (
    <section className={styles['part']} aria-label="Verdict">
      <h2>Verdict: {verdictWords[verdict.verdict]}</h2>
      <p className={styles['said']} dir="auto">
        {verdict.because}
      </p>
      {panellists.map(({ id, name, dissent }) =>
        dissent === null ? null : (
          <p key={id}>
            <bdi>{name}</bdi> dissents: <bdi>{dissent}</bdi>
          </p>
        ),
      )}
    </section>
  );

function Seats({ panel }: { readonly panel: WholePanel }) {
  const mayWrite = useMayWrite();
  const [isInviting, setInviting] = useState(false);
  const [excusing, setExcusing] = useState<Panellist>();
  const mayExcuse = mayWrite && ['scoring', 'talking'].includes(panel.standing);
  return (
    <section className={styles['part']} aria-label="Who sits on it">
      <h2>Who sits on it</h2>
      <ul className={styles['rows']}>
        {panel.panellists.map((one) => (
          <li key={one.id}>
            <div>
              <p>
                <bdi>{one.name}</bdi>
                {one.email !== '' && ` <${one.email}>`}
                {one.isChair && ', who says the verdict'}
              </p>
              <p className={styles['soft']} dir="auto">
                {sayHowFar(one)}
              </p>
            </div>
            {mayExcuse && one.excused === null && (
              <div className={styles['ways']}>
                <Button
                  look="quiet"
                  className={styles['excuse'] ?? ''}
                  aria-label={`Excuse ${one.name}`}
                  onClick={() => setExcusing(one)}
                >
                  Excuse …
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && panel.closedAt === null && (
        <div className={styles['ways']}>
          {panel.standing === 'scoring' && <Button onClick={() => setInviting(true)}>Invite one more</Button>}
          <CloseButton panelId={panel.id} />
        </div>
      )}
      {isInviting && <InviteDialog panelId={panel.id} onClose={() => setInviting(false)} />}
      {excusing !== undefined && (
        <ExcuseDialog panelId={panel.id} panellist={excusing} onClose={() => setExcusing(undefined)} />
      )}
    </section>
  );
}

function CloseButton({ panelId }: { readonly panelId: PanelId }) {
  const { show } = useToast();
  const [isAsking, setAsking] = useState(false);
  const close = useTell(closePanel, { after: () => show('The panel is closed. Its links open nothing any more.') });
  if (!isAsking) return <Button onClick={() => setAsking(true)}>Close the panel</Button>;
  return (
    <>
      <Button look="danger" onClick={() => close.mutate({ panelId })}>
        Close it for good
      </Button>
      <Button onClick={() => setAsking(false)}>Leave it open</Button>
      {close.error !== null && <p role="alert">{sentenceOf(close.error)}</p>}
    </>
  );
}
