import { type CSSProperties, useId, useState } from 'react';
import type { FileValue } from '../../../../core/ledger/fields/value.ts';
import { OneOf } from '../../../base/fields/OneOf.tsx';
import { fileAddress } from '../files/fileAddress.ts';
import styles from './comparing.module.css';

type Picture = { readonly file: FileValue; readonly title: string };
type ImagesComparedProps = { readonly before: Picture; readonly after: Picture };

/** Two pictures side by side, or one over the other with an edge to move by pointer or arrow keys. */
export function ImagesCompared({ before, after }: ImagesComparedProps) {
  const [way, setWay] = useState<'beside' | 'over'>('beside');
  return (
    <>
      <OneOf label="Show them" choices={ways} value={way} onChoose={setWay} />
      {way === 'over' ? (
        <Over before={before} after={after} />
      ) : (
        <div className={styles['beside']}>
          <Figure picture={before} caption="Before" />
          <Figure picture={after} caption="After" />
        </div>
      )}
    </>
  );
}

const ways = [
  { value: 'beside', label: 'Side by side' },
  { value: 'over', label: 'One over the other' },
] as const;

const Figure = ({ picture, caption }: { readonly picture: Picture; readonly caption: string }) => (
  <figure className={styles['figure']}>
    <img src={fileAddress(picture.file)} alt={picture.title} />
    <figcaption>
      {caption}: {picture.title}
    </figcaption>
  </figure>
);

function Over({ before, after }: ImagesComparedProps) {
  const id = useId();
  const [share, setShare] = useState(50);
  return (
    <div className={styles['over']}>
      <div className={styles['stack']} style={{ '--share': `${share}%` } as CSSProperties}>
        <img src={fileAddress(after.file)} alt={`After: ${after.title}`} />
        <img className={styles['above']} src={fileAddress(before.file)} alt={`Before: ${before.title}`} />
        <span className={styles['edge']} />
      </div>
      <div className={styles['slide']}>
        <label htmlFor={id}>How much of the state before is shown</label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          value={share}
          aria-valuetext={`${share} % before, ${100 - share} % after`}
          onChange={({ target }) => setShare(Number(target.value))}
        />
        <p className={styles['ends']} aria-hidden="true">
          <span>After</span>
          <span>Before</span>
        </p>
      </div>
    </div>
  );
}
