import type { ParsedRequestOf } from '../../../contract/base/endpoint.ts';
import type { openPanel as endpoint } from '../../../contract/evidence/committee/panels.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Bar } from '../../../core/evidence/bars/bar.ts';
import { judgedDimensionsOf } from '../../../core/evidence/committee/panel/dimensions.ts';
import { isOpen, mostPanels } from '../../../core/evidence/committee/panel/standing.ts';
import type { SentBy } from '../../../core/evidence/testimonials/request.ts';
import { listNames } from '../../../store/account/accounts.ts';
import { insertPanel, type KeptPanel, listPanels } from '../../../store/evidence/panels.ts';
import { limit } from '../../account/limit.ts';
import { type Context, freshId } from '../../base/context.ts';
import { openLog } from '../../ledger/holding/openLog.ts';
import { type BarText, listBars } from '../bars/heldBars.ts';
import { noBar } from '../bars/refusals.ts';
import { findJudged } from './judging.ts';
import { keepSeats, makeSeats, refuseAddresses, type Seated } from './seating.ts';

type Asked = ParsedRequestOf<typeof endpoint>;

/** A panel that was opened, and who was invited to it. */
export type OpenedPanel = { readonly panel: KeptPanel; readonly seats: readonly Seated[] };

type No = 'local-only' | 'own-address' | 'same-address' | 'no-bar' | 'not-kept' | 'too-many' | 'too-often';

/** What panels are opened with: the bars that come with Cairn, and how invitations go out. */
export type Opening = { readonly texts: readonly BarText[]; readonly sentBy: SentBy };

/** Opens a panel on impacts as they stand now, and seats whoever is invited. */
export async function openPanel(
  context: Context,
  asked: Asked,
  { texts, sentBy }: Opening,
): Promise<OpenedPanel | Refusal<No>> {
  const { store, scope } = context;
  if (scope.accountId === null) return localOnly;
  const { bars } = await listBars(context, texts);
  const bar = bars.find(({ key }) => key === asked.bar)?.bar;
  if (bar === undefined) return noBar();
  const addresses = asked.panellists.map(({ email }) => email);
  const refused =
    (await refuseAddresses(store.db, context, addresses)) ??
    (await limit(context, 'panel-invitation', scope.accountId));
  if (refused !== undefined) return refused;
  const id = freshId<'panel'>(context);
  const seats = await makeSeats(context, id, asked.panellists);
  const made = await store.transact(async (tx): Promise<KeptPanel | Refusal<No>> => {
    await openLog(tx, context);
    const judged = await findJudged(tx, context, asked.cases);
    if (judged === undefined) return notKept;
    const open = (await listPanels(tx, scope)).filter((panel) => isOpen(panel, context.now()));
    if (open.length >= mostPanels) return tooMany;
    const opener =
      scope.accountId === null ? '' : ((await listNames(tx, [scope.accountId])).get(scope.accountId) ?? '');
    const chair = asked.chair === null ? null : (seats[asked.chair]?.panellist.id ?? null);
    const panel = { ...termOf(context, asked), ...judgedBy(bar), id, title: asked.title, judged, chair, sentBy };
    const kept = { ...panel, opener, openedBy: scope.accountId };
    await insertPanel(tx, scope, kept);
    await keepSeats(tx, context, seats);
    return kept;
  });
  return isRefusal(made) ? made : { panel: made, seats };
}

const judgedBy = (bar: Bar): Pick<KeptPanel, 'bar' | 'dimensions'> => ({
  bar: { id: bar.id, name: bar.name, version: bar.version },
  dimensions: judgedDimensionsOf(bar),
});

function termOf({ now }: Context, { days }: Asked): Pick<KeptPanel, 'openedAt' | 'closesAt' | 'closedAt'> {
  const openedAt = now();
  return { openedAt, closesAt: instant(openedAt + days * dayMs), closedAt: null };
}

const localOnly = refuse(
  'local-only',
  'A panel needs an address to come to, and this Cairn runs on your machine alone. Open it from a Cairn on a server.',
);

const notKept = refuse(
  'not-kept',
  'A panel judges impacts that are complete. Fill in what is missing and keep them, then choose them.',
);

const tooMany = refuse(
  'too-many',
  `${mostPanels} panels are open already. Close those that nobody waits for any more.`,
);
