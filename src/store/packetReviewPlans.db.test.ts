import { holdPlans } from '../../test/stage/plans.ts';
import { instant } from '../core/base/instant.ts';
import { listPacketReviews } from './evidence/packetReviews.ts';
import { forgetLapsedAddresses, forgetLapsedLinks } from './evidence/packetReviews/upkeep.ts';

const key = 'PRIMARY KEY (workspace_id=? AND id=?)';
const lapsed = { by: instant(9), most: 9 };

holdPlans({
  'the reviews of a workspace': {
    ask: (tx, scope) => listPacketReviews(tx, scope),
    uses: ['packet_review_by_version (workspace_id=?)'],
  },
  'whom links were for that have expired': {
    ask: (tx) => forgetLapsedAddresses(tx, lapsed),
    uses: [key, 'packet_review_with_address (good_until<?)'],
  },
  'where links led that have expired': {
    ask: (tx) => forgetLapsedLinks(tx, lapsed),
    uses: [key, 'packet_review_with_link (good_until<?)'],
  },
});
