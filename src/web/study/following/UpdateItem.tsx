import type { ReactNode } from 'react';
import type { NoteUpdate } from '../../../contract/study/following.ts';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { NoteDiff } from '../comparing/NoteDiff.tsx';
import deciding from '../comparing/deciding.module.css';
import styles from './following.module.css';
import { readUpdate, type Way } from './ways.ts';

type UpdateItemProps = {
  readonly update: NoteUpdate;
  readonly way: Way;
  readonly onChoose: (way: Way) => void;
};

/** One card of an update: what it changes, what the person changed themselves, and which of the two it is to be. */
export function UpdateItem({ update, way, onChoose }: UpdateItemProps) {
  const { name, ways } = readUpdate(update);
  const { base, theirs, mine, merged, conflicts } = update;
  const isTorn = conflicts.length > 0 && mine !== null;
  return (
    <li>
      <p className={isTorn ? styles['conflict'] : deciding['soft']}>{name}</p>
      {isTorn && theirs !== null ? (
        <div className={styles['sides']}>
          <Side title="Theirs">
            <NoteDiff before={base} after={theirs} />
          </Side>
          <Side title="Yours">
            <NoteDiff before={base} after={mine} />
          </Side>
        </div>
      ) : (
        <NoteDiff before={mine ?? (theirs === null ? base : null)} after={isKept(update) ? theirs : merged} />
      )}
      {ways.length > 0 && <OneOf label="What to do" choices={ways} value={way} onChoose={onChoose} />}
    </li>
  );
}

/** Where nothing becomes of a change, what it would be is shown all the same. */
const isKept = ({ kind }: NoteUpdate): boolean => kind === 'keep';

type SideProps = { readonly title: string; readonly children: ReactNode };

const Side = ({ title, children }: SideProps) => (
  <section className={styles['side']}>
    <h3>{title}</h3>
    {children}
  </section>
);
