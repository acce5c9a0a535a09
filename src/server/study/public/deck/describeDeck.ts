import { deckPath, type ReadableDeck } from '../../../../contract/study/publicPages.ts';
import { licenceWords } from '../../../../core/study/publications/licence.ts';
import { fitTags } from './fitTags.ts';
import { isoDate } from '../../../base/public/words.ts';

/** A deck as schema.org's LearningResource, for search engines. */
export function describeDeck(deck: ReadableDeck, origin: string): object {
  const { author, forkedFrom } = deck;
  const { url: licence } = licenceWords[deck.licence];
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: deck.title,
    description: deck.description.line,
    url: `${origin}${deckPath(deck.slug)}`,
    learningResourceType: 'flashcards',
    isAccessibleForFree: true,
    version: String(deck.version),
    dateModified: isoDate(deck.publishedAt),
    keywords: fitTags(deck.tags),
    ...(author === null ? {} : { author: { '@type': 'Person', name: author } }),
    ...(licence === null ? {} : { license: licence }),
    ...(typeof forkedFrom?.slug === 'string' ? { isBasedOn: `${origin}${deckPath(forkedFrom.slug)}` } : {}),
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/FollowAction',
      userInteractionCount: deck.followers,
    },
  };
}
