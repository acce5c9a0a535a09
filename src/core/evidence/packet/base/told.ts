import type { ValuesOf } from '../../../ledger/fields/value.ts';
import type { packet } from '../../kinds/judging/packet.ts';
import type { Around } from '../../rules/base/rule.ts';
import type { Said } from '../../rules/base/subjects.ts';

/** What somebody writes around their cases. */
export type PacketSaid = ValuesOf<(typeof packet)['fields']>;

/** What every part is told from: the ledger as its reader may have it, and the headline cases in their order. */
export type Told = { readonly said: PacketSaid; readonly around: Around; readonly cases: readonly Said<'impact'>[] };
