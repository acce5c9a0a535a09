import type { Face } from '../../../../core/study/notes/cards.ts';
import { Markdown } from '../../../base/Markdown.tsx';
import { Aside } from '../../../base/prose/Aside.tsx';
import styles from './CardFace.module.css';

type CardFaceProps = { readonly face: Face; readonly why: string; readonly tryAtWork: string; readonly level: 2 | 3 };

/** A card with its question, its answer, why it matters and what to try at work. */
export const CardFace = ({ face, why, tryAtWork, level }: CardFaceProps) => (
  <div className={styles['face']}>
    <Markdown text={face.question} size="card" />
    <hr className={styles['line']} />
    {face.typed !== null && <p className={styles['label']}>To be typed</p>}
    <Markdown text={face.answer} size="card" />
    <Aside title="Why it matters" text={why} level={level} />
    <Aside title="Try it at work" text={tryAtWork} level={level} />
  </div>
);
