import { coverageOf } from '../../testimonials/coverage.ts';
import { countOf, isWorthJudging } from '../base/cases.ts';
import { declareLedgerRule, flawWhen } from '../base/rule.ts';
import { a } from '../base/sketch.ts';

/** Peers and somebody two levels up have signed. */
export const peersAndAbove = declareLedgerRule({
  id: 'peers-and-above',
  name: 'Peers and somebody above have signed',
  about: 'ledger',
  weight: 'gap',
  reason: 'Peers know what changed; those above know what it was worth. A committee wants to hear both.',
  question: 'Who besides you says so?',
  concept: 'testimonials',
  reads: ['impact', 'testimonial'],
  limits: ['impacts-judged', 'peer-testimonials', 'skip-level-testimonials'],
  judge: (around) => {
    if (!isWorthJudging(around)) return [];
    const { peers, skipLevels } = coverageOf(
      around
        .all('testimonial')
        .flatMap(({ id, values: { relation, otherwise } }) =>
          relation === undefined || otherwise === undefined
            ? []
            : [{ relation, otherwise, fresh: around.witnessed(id) === 'fresh' }],
        ),
    );
    const wantedPeers = around.limit('peer-testimonials');
    const isPeers = peers < wantedPeers;
    return flawWhen(isPeers || skipLevels < around.limit('skip-level-testimonials'), {
      message: `${countOf(peers, 'peer')} and ${countOf(skipLevels, 'person', 'people')} two levels up have signed what it says now.`,
      next: isPeers
        ? 'Ask a peer in a team that changed to sign what they did.'
        : 'Ask your manager’s manager or a sponsor to sign what they saw change.',
    });
  },
  passes: {
    records: [
      ...['cells', 'packs', 'lines'].map((key) => a('impact', key, { what: `Plant tests ${key} first` })),
      a('testimonial', 'ida', { of: ['cells'], relation: 'peer', otherwise: 'no' }),
      a('testimonial', 'jon', { of: ['packs'], relation: 'partner', otherwise: 'partly' }),
      a('testimonial', 'mei', { of: ['packs'], relation: 'skip-level', otherwise: 'no' }),
    ],
  },
  fails: {
    records: [
      ...['cells', 'packs', 'lines'].map((key) => a('impact', key, { what: `Plant tests ${key} first` })),
      a('testimonial', 'ida', { of: ['cells'], relation: 'peer', otherwise: 'no' }),
      a('testimonial', 'jon', { of: ['packs'], relation: 'manager', otherwise: 'no' }),
    ],
  },
});
