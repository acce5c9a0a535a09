import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { listRecords } from '../../../contract/ledger/records.ts';
import { friction } from '../../../core/evidence/kinds/change/friction.ts';
import { isResolved } from '../../../core/evidence/frictionStages.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { AddLink } from '../shown/AddLink.tsx';
import { Asked } from '../shown/Asked.tsx';
import { FrictionItem } from './FrictionItem.tsx';
import styles from './frictions.module.css';

/** Disagreements, how far each was worked through, and who stood where. */
export function FrictionsPage() {
  const pages = useFrictions();
  const isEmpty = pages.data?.pages[0]?.records.length === 0;
  return (
    <Page title="Friction" actions={!isEmpty && <AddFriction />}>
      <Asked ask={pages}>
        {({ pages: answers }) =>
          isEmpty ? (
            <NoFriction />
          ) : (
            <>
              <Log answers={answers} />
              <MoreButton pages={pages}>Show earlier ones</MoreButton>
            </>
          )
        }
      </Asked>
    </Page>
  );
}

const useFrictions = () => {
  const first = { kind: friction.name, order: 'day' } as const;
  return usePages(listRecords, first, (pages) => {
    const after = pages.at(-1)?.next ?? null;
    return after === null ? undefined : { ...first, after };
  });
};

const AddFriction = () => (
  <AddLink kind={friction.name} look="primary">
    Add a friction
  </AddLink>
);

const NoFriction = () => (
  <EmptyState
    action={<AddFriction />}
    title="No friction is on record"
    example="Raised on 3 March: Payments wanted to keep the interface, Ledgers to drop it. Settled on 20 March: kept for a year, Ledgers pays."
  >
    <p>
      Nobody changes what other teams do without a disagreement. A year that goes too smoothly is doubted, so write down
      who wanted what, and how it was settled.
    </p>
  </EmptyState>
);

type Answers = readonly ResponseOf<typeof listRecords>[];

function Log({ answers }: { readonly answers: Answers }) {
  const records = answers.flatMap((answer) => answer.records);
  const titles = new Map(answers.flatMap(({ linked }) => linked).map(({ id, title }) => [id, title]));
  const open = records.filter(({ fields }) => !isResolved(valuesOf(friction, fields))).length;
  return (
    <>
      <p className={styles['sum']}>{saySum(records.length, open)}</p>
      <ol className={styles['log']}>
        {records.map((record) => (
          <FrictionItem key={record.id} record={record} titles={titles} />
        ))}
      </ol>
    </>
  );
}

const saySum = (all: number, open: number): string => {
  const settled = `${formatCount(all - open, 'friction')} settled`;
  return open === 0
    ? `${settled}, none open.`
    : `${settled}, ${open} open. What is open cannot be told as a success: it needs a resolution and its day.`;
};
