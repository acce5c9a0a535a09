import type { PublicationFace as Face } from '../../../contract/study/publications.ts';
import { deckPath } from '../../../contract/study/publicPages.ts';
import { licenceWords } from '../../../core/study/publications/licence.ts';
import { formatCount, formatMoment } from '../../base/format.ts';
import { Markdown } from '../../base/Markdown.tsx';
import deciding from '../comparing/deciding.module.css';
import styles from './following.module.css';

/** What there is to know of a published deck before one takes it. */
export const PublicationFace = ({ face }: { readonly face: Face }) => (
  <div className={styles['face']}>
    {face.description.trim() !== '' && <Markdown text={face.description} size="prose" />}
    <p className={deciding['soft']}>
      {[
        `By ${face.author}`,
        formatCount(face.cards, 'card'),
        `version ${face.version}, ${formatMoment(face.publishedAt)}`,
        formatCount(face.followers, 'follower'),
        licenceWords[face.licence].name,
        ...face.tags,
      ].join(' · ')}
    </p>
    {face.visibility !== 'team' && <a href={deckPath(face.slug)}>Read its cards first</a>}
  </div>
);
