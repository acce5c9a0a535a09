import type { Remark } from '../../../core/evidence/prose/remarks.ts';
import { formatCount } from '../../base/format.ts';
import { Disagree } from '../judging/FindingItem.tsx';
import { Learn } from '../judging/Learn.tsx';
import styles from './prose.module.css';

type RemarkListProps = { readonly text: string; readonly remarks: readonly Remark[] };

const quoted = 3;

/** What is to be said about a text, quietly; its count is read out when it changes. */
export const RemarkList = ({ text, remarks }: RemarkListProps) => (
  <>
    <p role="status" className="unseen">
      {remarks.length > 0 && `${formatCount(remarks.length, 'remark')} below.`}
    </p>
    {remarks.length > 0 && (
      <ul className={styles['remarks']}>
        {remarks.map(({ rule, name, concept, message, next, places }) => (
          <li key={rule}>
            {places.length > 0 && <q>{wordsOf(text, places)}</q>} {message} {next}{' '}
            <Learn concept={concept} className={styles['learn']} /> <Disagree rule={{ id: rule, name }} record={null} />
          </li>
        ))}
      </ul>
    )}
  </>
);

/** The words that a remark is about, and no more than a few of them. */
function wordsOf(text: string, places: Remark['places']): string {
  const words = [...new Set(places.map(({ start, end }) => text.slice(start, end)))];
  return words.slice(0, quoted).join(', ') + (words.length > quoted ? ' …' : '');
}
