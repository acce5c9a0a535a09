import type { StudyCard } from '../../../contract/study/shapes.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { inReadersFormat } from '../../base/format.ts';
import styles from './WhyToday.module.css';

type WhyTodayProps = { readonly card: StudyCard; readonly onClose: () => void };

/** The schedule's reasons for asking a card, with its numbers. */
export const WhyToday = ({ card, onClose }: WhyTodayProps) => (
  <Dialog open onClose={onClose} title="Why today?" initialFocus="title">
    <ul className={styles['reasons']}>
      {card.explanation.map((sentence) => (
        <li key={sentence}>{inReadersFormat(sentence)}</li>
      ))}
    </ul>
  </Dialog>
);
