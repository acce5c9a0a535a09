import { isAtLeast } from '../base/reading.ts';
import { weighArtifact } from '../../ladder.ts';
import { declareRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** What backs an impact is more than a roadmap, unless it is the roadmap that changed. */
export const moreThanARoadmap = declareRule({
  id: 'more-than-a-roadmap',
  name: 'It rests on more than a roadmap',
  about: 'impact',
  weight: 'gate',
  reason: 'A roadmap says what somebody means to do. That they do it shows in what they made, measured or signed.',
  question: 'Did they do it, or only plan it?',
  concept: 'third-party-proof',
  reads: ['impact', 'artifact', 'testimonial'],
  judge: ({ id, values: { changed = [] } }, around) => {
    const theirs = around
      .linking('artifact', id, 'of')
      .filter(({ values }) => isAtLeast(weighArtifact(values).rung ?? 'own-word', 'theirs'));
    const isSigned = around.linking('testimonial', id, 'of').some((said) => around.witnessed(said.id) === 'fresh');
    const isPlanOnly = theirs.length > 0 && theirs.every(({ values: { document } }) => document === 'roadmap');
    return flawWhen(isPlanOnly && !isSigned && !changed.includes('roadmap'), {
      message: 'Of what others made, only a roadmap backs it.',
      next: 'Attach what they did by it, or ask one of them to sign that they changed course.',
    });
  },
  passes: {
    records: [
      a('impact', 'ferries', { what: 'Ferries ask us before they reprice', changed: ['behaviour'] }),
      a('artifact', 'plan', { title: 'Their roadmap', of: ['ferries'], author: 'theirs', document: 'roadmap' }),
      a('artifact', 'thread', {
        title: 'Their question of May',
        of: ['ferries'],
        author: 'theirs',
        document: 'thread',
      }),
    ],
  },
  fails: {
    records: [
      a('impact', 'ferries', { what: 'Ferries ask us before they reprice', changed: ['behaviour'] }),
      a('artifact', 'plan', { title: 'Their roadmap', of: ['ferries'], author: 'theirs', document: 'roadmap' }),
    ],
  },
});
