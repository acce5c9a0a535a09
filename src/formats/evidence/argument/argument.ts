import type { RecordId } from '../../../core/base/id.ts';
import type { Chain } from '../../../core/evidence/chain.ts';
import type { impact } from '../../../core/evidence/kinds/change/impact.ts';
import type { Rung } from '../../../core/evidence/ladder.ts';
import type { ValuesOf } from '../../../core/ledger/fields/value.ts';

/** Something by its id and its line. */
export type Named = { readonly id: RecordId; readonly title: string };

/** What an impact argues: what it says, which teams changed, how far each link holds, what proves it, what followed. */
export type Argument = {
  readonly id: RecordId;
  readonly said: ValuesOf<(typeof impact)['fields']>;
  readonly teams: readonly Named[];
  readonly links: Chain['links'];
  readonly pieces: readonly (Named & { readonly rung: Rung; readonly reason: string })[];
  readonly followed: readonly (Named & { readonly from: readonly RecordId[] })[];
};
