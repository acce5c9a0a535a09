import type { Face } from '../../../../core/study/notes/cards.ts';
import { Markdown } from '../../../base/Markdown.tsx';
import styles from './CardFace.module.css';

type CardFaceProps = { readonly face: Face; readonly why: string; readonly tryAtWork: string };

/** A card with its question, its answer, why it matters and what to try at work. */
export const CardFace = ({ face, why, tryAtWork }: CardFaceProps) => (
  <div className={styles['face']}>
    <Markdown text={face.question} size="card" />
    <hr className={styles['line']} />
    {face.typed !== null && <p className={styles['label']}>To be typed</p>}
    <Markdown text={face.answer} size="card" />
    {why.trim() !== '' && (
      <div className={styles['aside']}>
        <p className={styles['label']}>Why it matters</p>
        <Markdown text={why} size="prose" />
      </div>
    )}
    {tryAtWork.trim() !== '' && (
      <div className={styles['aside']}>
        <p className={styles['label']}>Try it at work</p>
        <Markdown text={tryAtWork} size="prose" />
      </div>
    )}
  </div>
);
