import type { PublicationFace, PublishedVersion } from '../../../contract/study/publications.ts';
import type { Publication, Version } from '../../../core/study/publication.ts';
import type { NameAuthor } from '../../account/authors.ts';

/** What everybody sees of a publication who may read it. */
export const faceOf = (
  publication: Publication,
  { followers, nameAuthor }: { readonly followers: number; readonly nameAuthor: NameAuthor },
): PublicationFace => ({
  id: publication.id,
  slug: publication.slug,
  title: publication.title,
  description: publication.description,
  tags: publication.tags,
  visibility: publication.visibility,
  licence: publication.licence,
  author: nameAuthor(publication.authorId),
  version: publication.version,
  notes: publication.notes,
  cards: publication.cards,
  followers,
  publishedAt: publication.publishedAt,
});

/** A version with the name of whoever published it. */
export const versionOf = ({ publishedBy, ...version }: Version, nameAuthor: NameAuthor): PublishedVersion => ({
  ...version,
  publishedBy: nameAuthor(publishedBy),
});
