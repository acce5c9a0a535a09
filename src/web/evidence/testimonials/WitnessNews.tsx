import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listWitnessNews } from '../../../contract/evidence/testimonials.ts';
import { isServed } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';
import { sayNews } from './sentences.ts';
import styles from './testimonials.module.css';

type WitnessNewsProps = { readonly otherwise: ReactNode };

/** One line of what witnesses answered, until it is seen; where they did not, something else may stand. */
export function WitnessNews({ otherwise }: WitnessNewsProps) {
  const { data, error } = useAsk(listWitnessNews, {}, { when: isServed });
  if (isServed && data === undefined && error === null) return null;
  const news = data?.news ?? [];
  if (news.length === 0) return otherwise;
  return (
    <p className={styles['news']}>
      <Link to="/evidence/testimonials">{sayNews(news)}</Link>
    </p>
  );
}
