import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { listRecords } from '../../../contract/ledger/records.ts';
import { gap } from '../../../core/evidence/kinds/judging/gap.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { useAsk } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { Learn } from '../judging/Learn.tsx';
import { GapDialog, sayPanel } from './GapDialog.tsx';
import styles from './panels.module.css';
import type { WholePanel } from './words.ts';

/** What the panel misses, each to be made a gap with what one does about it and when one looks again. */
export function PanelGaps({ panel }: { readonly panel: WholePanel }) {
  const mayWrite = useMayWrite();
  const [chosen, setChosen] = useState<WholePanel['reasons'][number]>();
  const made = useGapsOf(panel);
  return (
    <section className={styles['part']} aria-label="What it misses">
      <h2>What it misses</h2>
      <p className={styles['soft']}>
        Make a gap of each: what you do about it, and when you look again. They stand in{' '}
        <Link to="/evidence" search={{ kind: 'gap' }}>
          Gaps to close
        </Link>
        .
      </p>
      <ul className={styles['rows']}>
        {panel.reasons.map((reason, at) => (
          <li key={`${at} ${reason.because}`}>
            <div>
              <h3>{reason.dimension ?? 'The verdict'}</h3>
              <p dir="auto">{reason.because}</p>
            </div>
            <div className={styles['ways']}>
              {reason.concept !== null && <Learn concept={reason.concept} className={styles['soft']} />}
              {made.has(reason.because) && <span className={styles['soft']}>A gap to close since.</span>}
              {mayWrite && !made.has(reason.because) && (
                <Button
                  onClick={() => setChosen(reason)}
                  aria-label={`Make a gap of it: ${reason.dimension ?? 'the verdict'}, ${reason.because}`}
                >
                  Make a gap of it
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {chosen !== undefined && <GapDialog panel={panel} reason={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}

/** The reasons of which gaps were made, as far as the latest gaps of the first impact tell. */
function useGapsOf(panel: WholePanel): ReadonlySet<string> {
  const [first] = panel.cases;
  const request = { kind: gap.name, ...(first === undefined ? {} : { linkedTo: first.id }) };
  const { data } = useAsk(listRecords, request, { when: first !== undefined });
  const gaps = (data?.records ?? []).map(({ fields }) => valuesOf(gap, fields));
  return new Set(gaps.flatMap(({ said, because }) => (said === sayPanel(panel) ? (because ?? []) : [])));
}
