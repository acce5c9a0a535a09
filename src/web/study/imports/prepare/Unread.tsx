import { Button } from '../../../base/Button.tsx';
import { Notice } from '../../../base/notice/Notice.tsx';
import styles from './Prepare.module.css';

type Props = { readonly problem: string; readonly onAgain: () => void };

/** Why the file could not be read as asked for; the rows shown are those of before. */
export const Unread = ({ problem, onAgain }: Props) => (
  <div className={styles['unread']}>
    <Notice tone="problem">{problem}</Notice>
    <Button onClick={onAgain}>Read it again</Button>
  </div>
);
