import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listRecords } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isResolved, type Stage, stagesOf } from '../../../core/evidence/frictionStages.ts';
import { friction } from '../../../core/evidence/kinds/change/friction.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { formatDate } from '../../base/format.ts';
import { LaterMarkdown } from '../../base/prose/LaterMarkdown.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './frictions.module.css';

type FrictionItemProps = {
  readonly record: ResponseOf<typeof listRecords>['records'][number];
  /** What linked records are called. */
  readonly titles: ReadonlyMap<RecordId, string>;
};

/** One disagreement: its stages, where the parties stood, and how it was settled. */
export function FrictionItem({ record, titles }: FrictionItemProps) {
  const said = valuesOf(friction, record.fields);
  const { parties = [], resolution, residual } = said;
  return (
    <li className={styles['item']}>
      <h2 className={styles['title']}>
        <RecordLink record={record} />
        <span className={styles['state']} data-state={isResolved(said) ? 'settled' : 'open'}>
          {isResolved(said) ? 'Settled' : 'Open'}
        </span>
      </h2>
      <Stages stages={stagesOf(said)} />
      <div className={styles['sides']}>
        <section>
          <h3>Where they stood</h3>
          <dl className={styles['parties']}>
            {parties.map(({ who = [], position = '', interest }, at) => (
              <div key={at}>
                <dt>{who.map((id) => titles.get(id) ?? 'somebody').join(', ')}</dt>
                <dd>
                  {position}
                  {interest !== undefined && <span className={styles['needs']}>Needs: {interest}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>How it was settled</h3>
          {resolution === undefined ? (
            <p className={styles['soft']}>It is not settled yet.</p>
          ) : (
            <LaterMarkdown text={resolution} size="prose" />
          )}
          {residual !== undefined && (
            <>
              <h3>What is left of it</h3>
              <LaterMarkdown text={residual} size="prose" />
            </>
          )}
        </section>
      </div>
    </li>
  );
}

const Stages = ({ stages }: { readonly stages: readonly Stage[] }) => (
  <ol className={styles['stages']} aria-label="Stages">
    {stages.map(({ name, on, reached }) => (
      <li key={name} data-reached={reached}>
        <span>{names[name]}</span>
        <span className={styles['soft']}>{sayReached({ on, reached })}</span>
      </li>
    ))}
  </ol>
);

const sayReached = ({ on, reached }: Pick<Stage, 'on' | 'reached'>): string => {
  if (on !== null) return formatDate(on);
  return reached ? 'no day' : 'not yet';
};

const names = {
  raised: 'Raised',
  positions: 'Positions',
  option: 'Option',
  resolution: 'Resolved',
  residual: 'Residue',
} as const satisfies Readonly<Record<Stage['name'], string>>;
