import { getRule } from '../../../contract/evidence/judging.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { initiative } from '../../../core/evidence/kinds/change/initiative.ts';
import { fewestTraits, type Trait, traitsOf } from '../../../core/evidence/traits.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { useAsk } from '../../base/queries.ts';
import styles from './Traits.module.css';

/** Which of the three traits of a proving project an initiative has, and what each of them rests on. */
export function Traits({ fields }: { readonly fields: Fields }) {
  const traits = traitsOf(valuesOf(initiative, fields));
  const held = traits.filter(({ holds }) => holds).length;
  const asked = useAsk(getRule, { rule: 'proving-candidate' });
  const wanted = asked.data?.thresholds.find(({ name }) => name === 'candidate-traits')?.value ?? fewestTraits;
  return (
    <section className={styles['traits']} aria-labelledby="traits">
      <h2 id="traits">{sayTraits(held, { all: traits.length, wanted })}</h2>
      <ul className={styles['list']}>
        {traits.map(({ name, holds, reason }) => (
          <li key={name} data-holds={holds}>
            <span className={styles['name']}>
              {names[name]}
              <span className="unseen">{holds ? ', it has this' : ', it lacks this'}</span>
            </span>
            <span className={styles['reason']}>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayTraits(held: number, { all, wanted }: { readonly all: number; readonly wanted: number }): string {
  if (held === all) return `It has all ${all} traits of a proving project`;
  const sum = `It has ${held} of the ${all} traits of a proving project`;
  return held < wanted ? `${sum}: too few to prove its lead` : sum;
}

const names = {
  shared: 'No single owner',
  resisted: 'Resistance that can be counted',
  decisive: 'It opens or closes options',
} as const satisfies Readonly<Record<Trait['name'], string>>;
