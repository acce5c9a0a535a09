import { complaintsOf } from '../../../ledger/complaints.ts';
import { line, prose } from '../../../ledger/fields/declare.ts';
import { declareKind } from '../../../ledger/kind.ts';

/** A host from which nothing may be taken into the ledger. */
export const offLimits = declareKind({
  name: 'off-limits',
  one: 'host off limits',
  many: 'hosts off limits',
  purpose: 'A host whose pages must not be linked or copied here, such as an internal wiki.',
  concept: 'artefact-over-description',
  title: 'host',
  fields: {
    host: line('Host', { needed: true, help: 'Such as wiki.example.com. All that lies below it is off limits too.' }),
    why: prose('Why', { ask: 'Which rule or agreement says so?' }),
  },
  check: ({ host }) =>
    complaintsOf([
      host !== undefined && !/^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i.test(host),
      'host',
      'Write the host alone, such as wiki.example.com, without https:// and without a path.',
    ]),
});
