import type { ReactNode } from 'react';
import { Disclosure } from '../../base/disclosure/Disclosure.tsx';
import { formatCount, formatNumber } from '../../base/format.ts';
import styles from './RecordForm.module.css';

type FieldSectionProps = {
  readonly heading: string;
  /** How many of its fields say something, of how many. */
  readonly filled: number;
  readonly of: number;
  /** Whether something in it has to be seen: then it opens by itself. */
  readonly opens: boolean;
  readonly children: ReactNode;
};

/** Fields that a record does not need, behind their heading. */
export const FieldSection = ({ heading, filled, of, opens, children }: FieldSectionProps) => (
  <div className={styles['section']}>
    <Disclosure
      summary={
        <>
          <span className={styles['heading']}>{heading}</span>{' '}
          <span>
            {filled === 0 ? formatCount(of, 'field') : `${formatNumber(filled)} of ${formatNumber(of)} filled in`}
          </span>
        </>
      }
      isUsed={opens}
    >
      <div className={styles['further']}>{children}</div>
    </Disclosure>
  </div>
);
