import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listTestimonials as endpoint } from '../../../contract/evidence/testimonials.ts';
import type { RecordId, WorkspaceId } from '../../../core/base/id.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { findPageScope } from '../../../store/account/guests.ts';
import { closedWall } from '../../../store/base/wall.ts';
import { type Endorsement, findEndorsement } from '../../../store/evidence/endorsements.ts';
import { listWitnessRequests } from '../../../store/evidence/witnesses.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import type { Visit } from '../../base/context.ts';
import { listTestimonials } from './listTestimonials.ts';

type Listed = ResponseOf<typeof endpoint>;

/** What the page of a testimonial names: its workspace, and its record there. */
export type TestimonialAddress = { readonly workspaceId: WorkspaceId; readonly recordId: RecordId };

/** A testimonial as everybody reads it who has the address of its page. */
export type OpenTestimonial = {
  readonly said: Listed['testimonials'][number];
  /** The name of whoever asked for it. */
  readonly asker: string;
  readonly document: string;
};

/** The testimonial with a page there; undefined where it has none, or none any more. */
export async function readTestimonial(
  { store: root, now, nextId }: Visit,
  { workspaceId, recordId }: TestimonialAddress,
): Promise<OpenTestimonial | undefined> {
  const store = root.behind({ ...closedWall, workspaceId });
  const scope = await findPageScope(store.db, workspaceId);
  const endorsement = scope === undefined ? undefined : await findEndorsement(store.db, scope, recordId);
  if (scope === undefined || endorsement === undefined || !isOpen(endorsement)) return undefined;
  const record = await findRecord(store.db, scope, recordId);
  const [of] = valuesOf(testimonial, record?.fields ?? {}).of ?? [];
  if (record?.standing !== 'kept' || of === undefined) return undefined;
  const { testimonials } = await listTestimonials({ store, scope, now, nextId }, { recordId: of });
  const said = testimonials.find(({ id }) => id === recordId);
  const requests = await listWitnessRequests(store.db, scope, of);
  const asker = requests.find(({ testimonialId }) => testimonialId === recordId)?.asker;
  return said === undefined || asker === undefined ? undefined : { said, asker, document: endorsement.document };
}

const isOpen = ({ shownAt, withdrawnAt, document }: Endorsement): boolean =>
  shownAt !== null && withdrawnAt === null && document !== '';
