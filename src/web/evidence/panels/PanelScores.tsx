import { noStrictness, sayAccord } from '../../../core/evidence/committee/panel/sayAccord.ts';
import { ScrollRegion } from '../../base/chart/ScrollRegion.tsx';
import { Disclosure } from '../../base/disclosure/Disclosure.tsx';
import { formatNumber } from '../../base/format.ts';
import styles from './panels.module.css';
import type { Panellist, WholePanel } from './words.ts';

type Score = Panellist['scores'][number];

/** What everybody gave before and after they talked, with the reasons, and how far they agreed. */
export const PanelScores = ({ panel }: { readonly panel: WholePanel }) => (
  <section className={styles['part']} aria-label="What everybody gave">
    <h2>What everybody gave</h2>
    <ScoreTable panel={panel} />
    <Disclosure summary="The reasons, in their own words" isUsed={false}>
      {panel.dimensions.map(({ id, name }) => (
        <div key={id} className={styles['reasons']}>
          <h3>{name}</h3>
          {panel.panellists.map((one) => (
            <Reasons key={one.id} panellist={one} score={scoreIn(one, id)} />
          ))}
        </div>
      ))}
    </Disclosure>
    <p>{sayAccord(panel.accord)}</p>
    <Strictness panel={panel} />
  </section>
);

const scoreIn = ({ scores }: Panellist, dimension: string): Score | undefined =>
  scores.find((one) => one.dimension === dimension);

/** The scores side by side, where one sees at once who lies apart from whom. */
function ScoreTable({ panel: { dimensions, panellists } }: { readonly panel: WholePanel }) {
  const scorers = panellists.filter(({ scores }) => scores.length > 0);
  return (
    <ScrollRegion label="Scores" className={styles['wide']}>
      <table className={styles['scores']}>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">The bar aims at</th>
            {scorers.map(({ id, name, excused }) => (
              <th key={id} scope="col">
                <bdi>{name}</bdi>
                {excused !== null && ' (excused)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dimensions.map(({ id, name, aims, most }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                {aims} of {most}
              </td>
              {scorers.map((one) => (
                <ScoreCell key={one.id} score={scoreIn(one, id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ScoreCell({ score }: { readonly score: Score | undefined }) {
  if (score === undefined) return <td>–</td>;
  const { first, now } = score;
  return (
    <td>
      <strong>{now.score}</strong>
      {first.score !== now.score && `, first ${first.score}`}
    </td>
  );
}

function Reasons({ panellist, score }: { readonly panellist: Panellist; readonly score: Score | undefined }) {
  if (score === undefined) return null;
  const { first, now } = score;
  const hasChanged = first.score !== now.score || first.because !== now.because;
  return (
    <p>
      <bdi>{panellist.name}</bdi>: <bdi>{now.because}</bdi>
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
