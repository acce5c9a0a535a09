import { choice, day, line, link, number } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';
import { readers } from './packet.ts';

/** That a version of a packet was sealed: from then on its digest stands in the log, and a bundle can prove the document. */
export const seal = declareKind({
  name: 'seal',
  one: 'seal',
  many: 'seals',
  purpose: 'That a version of a packet was sealed, so that everybody can see that it is the same.',
  concept: 'early-draft',
  sealed: 'Nobody writes a seal by hand. Open the packet, keep a version, and seal it there.',
  title: 'what',
  day: 'sealedOn',
  fields: {
    what: line('Seal', { needed: true }),
    of: link('Of', { to: ['packet'], inverse: 'Seals', needed: true }),
    number: number('Version', { needed: true, least: 1 }),
    reader: choice('Who reads it', readers, { needed: true }),
    sealedOn: day('Sealed on', { needed: true }),
    digest: line('Digest of the document', { needed: true }),
  },
});
