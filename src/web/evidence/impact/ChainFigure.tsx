import { exportChain } from '../../../contract/evidence/views.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { withWorkspace } from '../../base/here.ts';
import { useWidth } from '../../base/chart/useWidth.ts';
import styles from './ChainFigure.module.css';
import { linkNames, type Proof, sayChain } from './sentences.ts';

/** The chain from an act to its proof, drawn link by link, and told as a list. */
export function ChainFigure({ chain, recordId }: Pick<Proof, 'chain'> & { readonly recordId: RecordId }) {
  const file = exportChain.path.replace(':recordId', recordId);
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{sayChain(chain)}</h2>
      <Drawing {...chain} />
      <ol className={styles['links']}>
        {chain.links.map(({ name, standing, reason }) => (
          <li
            key={name}
            data-standing={standing}
            className={standing === 'filled' && reason === '' ? 'unseen' : undefined}
          >
            <span className={styles['name']}>{linkNames[name]}</span> {words[standing]}
            {reason !== '' && <span className={styles['reason']}>{reason}</span>}
          </li>
        ))}
      </ol>
      <p className={styles['along']}>
        For other programs:{' '}
        <a href={withWorkspace(`${file}?format=gsn`)} download>
          GSN
        </a>
        ,{' '}
        <a href={withWorkspace(`${file}?format=prov`)} download>
          PROV-JSON
        </a>
      </p>
    </section>
  );
}

const words = { filled: 'holds.', weak: 'is weak.', missing: 'is missing.' } as const;

function Drawing({ links, weakest }: Proof['chain']) {
  const [ref, width] = useWidth();
  const step = Math.min(widest, width / links.length);
  const long = step * 0.62;
  const middleOf = (at: number) => step * at + long / 2 + edge;
  return (
    <div ref={ref}>
      <svg
        className={styles['drawing']}
        width={step * (links.length - 1) + long + 2 * edge}
        height={height}
        aria-hidden="true"
      >
        {links.slice(1).map((link, at) => (
          <line
            key={link.name}
            className={styles['joint']}
            data-standing={link.standing === 'missing' || links[at]?.standing === 'missing' ? 'missing' : 'filled'}
            x1={middleOf(at) + long / 2 - 8}
            x2={middleOf(at + 1) - long / 2 + 8}
            y1={middle}
            y2={middle}
          />
        ))}
        {links.map(({ name, standing }, at) => (
          <g key={name} className={styles['link']} data-standing={standing}>
            <rect x={middleOf(at) - long / 2} y={middle - 14} width={long} height={28} rx={14} />
            {standing !== 'filled' && (
              <text className={styles['sign']} x={middleOf(at)} y={middle + 5}>
                {standing === 'weak' ? '~' : '?'}
              </text>
            )}
            <text x={middleOf(at)} y={middle + 34} data-weakest={name === weakest}>
              {linkNames[name]}
            </text>
            {name === weakest && (
              <text className={styles['mark']} x={middleOf(at)} y={middle - 22}>
                weakest
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

const widest = 128;
/** Half of the widest stroke: the first link begins where the text does. */
const edge = 2;
const middle = 40;
const height = 84;
