import { depths } from '../../../core/evidence/reach.ts';
import { ScrollRegion } from '../../base/chart/ScrollRegion.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './ReachMap.module.css';
import { depthNames, type Reach, sayFunction } from './sentences.ts';

/** Functions and their teams against how closely they worked with you; the more impacts, the larger the square. */
export const ReachMap = ({ teams, functions }: Pick<Reach, 'teams' | 'functions'>) => (
  <ScrollRegion label="Teams and functions reached" className={styles['scroll']}>
    <table className={styles['map']}>
      <thead>
        <tr>
          <th scope="col">Function and team</th>
          {columns.map((depth) => (
            <th key={depth} scope="col">
              {depthNames[depth]}
            </th>
          ))}
        </tr>
      </thead>
      {functions.map(({ function: name, by }) => (
        <tbody key={name}>
          <tr className={styles['function']}>
            <th scope="row">{sayFunction(name)}</th>
            {columns.map((depth) => (
              <Cell key={depth} count={by[depth]} most={mostOf(functions)} />
            ))}
          </tr>
          {teams
            .filter((reached) => reached.function === name)
            .map(({ team, by: ofTeam }) => (
              <tr key={team.id}>
                <th scope="row">
                  <RecordLink record={team} className={styles['team']} />
                </th>
                {columns.map((depth) => (
                  <Cell key={depth} count={ofTeam[depth]} most={mostOf(functions)} />
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  </ScrollRegion>
);

/** The closest first. */
const columns = depths.toReversed();

const mostOf = (functions: Reach['functions']): number =>
  Math.max(1, ...functions.flatMap(({ by }) => Object.values(by)));

type CellProps = { readonly count: number; readonly most: number };

function Cell({ count, most }: CellProps) {
  if (count === 0) return <td className={styles['none']}>0</td>;
  const side = 8 + 14 * Math.sqrt(count / most);
  return (
    <td>
      <svg className={styles['square']} width={side} height={side} aria-hidden="true">
        <rect width={side} height={side} rx={2} />
      </svg>
      {count}
    </td>
  );
}
