import { Fragment, type ReactNode, useId } from 'react';
import { formatCount } from '../../../base/format.ts';
import styles from './agreement.module.css';
import { type BarAgreement, sayDimension, sayPair, sayRater, sayTooFew, sayVerdicts } from './sentences.ts';

/** How far panels agree that judge by one bar: on each dimension, on verdicts, two by two, and how strict each is. */
export function BarPart({
  bar: { bar, most, panels, dimensions, verdicts, pairs, raters },
}: {
  readonly bar: BarAgreement;
}) {
  const id = useId();
  const tooFew = sayTooFew(dimensions);
  return (
    <section className={styles['bar']} aria-labelledby={id}>
      <h2 id={id} dir="auto">
        {bar.name}
      </h2>
      <p className={styles['soft']}>
        {formatCount(panels, 'panel')}, scored from 0 to {most}.
      </p>
      <Part title="Each dimension" about="Krippendorff’s alpha, where a score that is further off counts for more.">
        {tooFew === undefined ? (
          <Told rows={dimensions.map((one) => [[one.name], sayDimension(one)])} />
        ) : (
          <p>{tooFew}</p>
        )}
      </Part>
      <Part title="Verdicts" about="Fleiss’ kappa.">
        <p>{sayVerdicts(verdicts)}</p>
      </Part>
      {pairs.length > 0 && (
        <Part title="People who sat together" about="Cohen’s kappa: how often two gave the very same score.">
          <Told rows={pairs.map((one) => [one.names, sayPair(one)])} />
        </Part>
      )}
      {raters.length > 0 && (
        <Part
          title="How strict each is"
          about="Points of the scale, before they talked, drawn towards zero by how little is known. Somebody counts as the same person where the address was the same."
        >
          <Told rows={raters.map((one) => [[one.name], sayRater(one)])} />
        </Part>
      )}
    </section>
  );
}

type PartProps = { readonly title: string; readonly about: string; readonly children: ReactNode };

const Part = ({ title, about, children }: PartProps) => (
  <div className={styles['part']}>
    <h3>{title}</h3>
    <p className={styles['soft']}>{about}</p>
    {children}
  </div>
);

const Told = ({ rows }: { readonly rows: readonly (readonly [readonly string[], string])[] }) => (
  <dl className={styles['told']}>
    {rows.map(([names, says], at) => (
      <div key={`${at} ${names.join(' ')}`}>
        <dt>
          {names.map((name, place) => (
            <Fragment key={`${place} ${name}`}>
              {place > 0 && ' · '}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
        </dt>
        <dd>{says}</dd>
      </div>
    ))}
  </dl>
);
