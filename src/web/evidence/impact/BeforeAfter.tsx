import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { parseDay } from '../../../core/base/day.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { formatDate } from '../../base/format.ts';
import { LaterMarkdown } from '../../base/prose/LaterMarkdown.tsx';
import styles from './BeforeAfter.module.css';
import { sayDifference, sayMeasure } from './sentences.ts';

/** How it was and how it is, side by side: in words, in a figure, in the frame, and in how success is measured. */
export function BeforeAfter({ fields }: { readonly fields: Fields }) {
  const said = valuesOf(impact, fields);
  const { beforeMeasure, afterMeasure } = said;
  if (said.before === undefined && said.after === undefined) return null;
  const difference =
    beforeMeasure === undefined || afterMeasure === undefined ? undefined : sayDifference(beforeMeasure, afterMeasure);
  const figures = [beforeMeasure, afterMeasure].map((measure) =>
    measure === undefined ? undefined : sayMeasure(measure),
  );
  return (
    <section aria-labelledby="before-after" className={styles['change']}>
      <h2 id="before-after">{difference ?? 'Before and after'}</h2>
      <table className={styles['sides']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">What</span>
            </th>
            <th scope="col">Before{sayDay(said.beforeOn)}</th>
            <th scope="col">After{sayDay(said.changedOn)}</th>
          </tr>
        </thead>
        <tbody>
          <Row name="What they did" before={said.before} after={said.after} />
          <Row name="Figure" before={figures[0]} after={figures[1]} />
          <Row name="Frame" before={said.frameBefore} after={said.frameAfter} />
          <Row name="Success is" before={said.metricBefore} after={said.metricAfter} />
        </tbody>
      </table>
    </section>
  );
}

function sayDay(text: string | undefined): string {
  const on = parseDay(text ?? '');
  return on === undefined ? '' : `, ${formatDate(on)}`;
}

type RowProps = { readonly name: string; readonly before: string | undefined; readonly after: string | undefined };

const Row = ({ name, before, after }: RowProps) =>
  before === undefined && after === undefined ? null : (
    <tr>
      <th scope="row">{name}</th>
      {[before, after].map((text, at) => (
        <td key={at === 0 ? 'before' : 'after'}>
          {text === undefined ? (
            <span className={styles['unsaid']}>not said</span>
          ) : (
            <LaterMarkdown text={text} size="prose" />
          )}
        </td>
      ))}
    </tr>
  );
