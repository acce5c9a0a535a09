import styles from './judging.module.css';

/** What somebody on a committee asks where a rule does not hold. */
export const Question = ({ question }: { readonly question: string }) => (
  <p className={styles['question']}>A committee asks: “{question}”</p>
);
