import { declareCheck } from '../base/check.ts';
import { partOf } from '../base/written.ts';

/** The summary is about the organisation, from its first sentence on. */
export const summaryLeads = declareCheck({
  id: 'packet-summary-leads',
  name: 'The summary is about what changed',
  weight: 'gap',
  reason: 'A committee looks for what is different in the organisation. A summary about you makes it wait.',
  concept: 'so-what',
  passes: '# For Staff\n\n## Summary\n\nTwo teams plan ahead now. I wrote the calendar with them.',
  fails: '# For Staff\n\n## Summary\n\nI have led planning for three years.',
  judge: (written) => {
    const summary = partOf(written, 'summary');
    const [first] = summary?.paragraphs ?? [];
    if (summary === undefined || first === undefined) return [];
    if (isAboutSelf(first.text))
      return [
        {
          at: first,
          message: 'The summary begins with you.',
          next: 'Begin with what the organisation does differently now, and say your part after it.',
        },
      ];
    const sentences = summary.paragraphs.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
    const own = sentences.filter(isAboutSelf).length;
    if (own * 2 <= sentences.length) return [];
    return [
      {
        at: { start: summary.start, end: summary.end },
        message: `${own} of the ${sentences.length} sentences of the summary are about you.`,
        next: 'Let half of them at least say what others do differently.',
      },
    ];
  },
});

const isAboutSelf = (sentence: string): boolean => /^[\s*_>]*(?:I|I['’]\w+|My|We|Our)\b/.test(sentence);
