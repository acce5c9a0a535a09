import { type Resolution, resolutionNames } from '../../../core/evidence/packet/reviews/review.ts';
import { oneLine } from './oneLine.ts';

/** What somebody said of a packet as it is handed out to them. */
export type WrittenReview = {
  readonly title: string;
  readonly name: string;
  readonly email: string;
  readonly question: string;
  readonly comments: readonly {
    readonly under: readonly string[];
    readonly text: string;
    readonly resolution: Pick<Resolution, 'outcome' | 'because'> | null;
  }[];
  readonly word: string;
};

/** The packets that somebody reads by link as Markdown, to read. */
export const formatReviews = (reviews: readonly WrittenReview[]): string => reviews.map(formatReview).join('');

const formatReview = ({ title, name, email, question, comments, word }: WrittenReview): string =>
  [
    `# Reader of the packet “${oneLine(title)}”`,
    `They read it as ${oneLine(name)}${email === '' ? '' : ` <${email}>`}.`,
    ...(question === '' ? [] : [`They were asked: ${oneLine(question)}`]),
    ...comments.map(
      ({ under, text, resolution }) =>
        `- ${under.length === 0 ? '' : `On “${under.map(oneLine).join(', ')}”: `}${oneLine(text)}${sayResolution(resolution)}`,
    ),
    ...(word === '' ? [] : [`- Of the whole: ${oneLine(word)}`]),
  ].join('\n\n') + '\n\n';

function sayResolution(resolution: WrittenReview['comments'][number]['resolution']): string {
  if (resolution === null) return '';
  const { outcome, because } = resolution;
  return ` (${resolutionNames[outcome]}${because === '' ? '' : `: ${oneLine(because)}`})`;
}
