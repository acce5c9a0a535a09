import { noStrictness, sayAccord } from '../../../core/evidence/committee/panel/sayAccord.ts';
import { formatNumber } from '../../base/format.ts';
import cards from '../shown/card.module.css';
import styles from './panels.module.css';
import type { Panellist, WholePanel } from './words.ts';

/** What everybody gave before and after they talked, with the reasons, and how far they agreed. */
export const PanelScores = ({ panel }: { readonly panel: WholePanel }) => (
  <section className={styles['part']} aria-label="What everybody gave">
    <h2>What everybody gave</h2>
    {panel.dimensions.map(({ id, name, aims, most }) => (
      <div key={id} className={cards['card']}>
        <h3>{name}</h3>
        <p className={styles['soft']}>
          The bar aims at {aims} of {most}.
        </p>
        {panel.panellists.map((one) => (
          <Given key={one.id} panellist={one} dimension={id} />
        ))}
      </div>
    ))}
    <p>{sayAccord(panel.accord)}</p>
    <Strictness panel={panel} />
  </section>
);

function Given({ panellist, dimension }: { readonly panellist: Panellist; readonly dimension: string }) {
  const score = panellist.scores.find((one) => one.dimension === dimension);
  if (score === undefined) return null;
  const { first, now } = score;
  const hasChanged = first.score !== now.score || first.because !== now.because;
  return (
    <p>
      <bdi>{panellist.name}</bdi>
      {panellist.excused !== null && ' (excused)'}: <strong>{now.score}</strong>
      {hasChanged && `, first ${first.score}`}. <bdi>{now.because}</bdi>
      {hasChanged && (
        <>
          {' '}
          (At first: <bdi>{first.because}</bdi>)
        </>
      )}
    </p>
  );
}

function Strictness({ panel: { strictness, panellists } }: { readonly panel: WholePanel }) {
  if (strictness.length === 0) return <p className={styles['soft']}>{noStrictness}</p>;
  const names = new Map(panellists.map(({ id, name }) => [id, name]));
  return (
    <ul className={styles['plain']}>
      {strictness.map(({ panellist, leaning, low, high, items }) => (
        <li key={panellist}>
          {names.get(panellist)} gave {formatNumber(Math.abs(leaning))} {leaning < 0 ? 'less' : 'more'} than the others
          over {items} scores, between {formatNumber(low)} and {formatNumber(high)} 95 times of 100. No score was
          changed by it.
        </li>
      ))}
    </ul>
  );
}
