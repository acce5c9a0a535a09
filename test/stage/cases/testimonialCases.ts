import { mostWaiting } from '../../../src/core/evidence/testimonials/request.ts';
import { isRefusal } from '../../../src/core/base/refusal.ts';
import { askWitness } from '../../../src/actions/evidence/testimonials/requests/askWitness.ts';
import { seedRecord } from '../ledger.ts';
import { asking, said, seedAsked, seedImpact, seedSigned } from '../evidence/witnesses.ts';
import type { EndpointCases } from '../grounds/endpointCase.ts';
import type { LocalGround } from '../grounds/localGround.ts';
import { exhaust, type SiteCases, type SiteGround } from '../grounds/siteGround.ts';

const fresh = async ({ ada }: SiteGround) => asking((await seedImpact(ada)).id);

/** As many requests of Ada's as may wait. */
async function fill({ ada, site }: SiteGround): Promise<void> {
  const { id } = await seedImpact(ada);
  for (let at = 0; at < mostWaiting; at += 1) {
    await site.visit.store.transact((tx) => tx.deleteFrom('quota').execute());
    const asked = await askWitness(ada.context, asking(id, `n${at}@example.org`));
    if (isRefusal(asked)) return;
  }
}

/** Asking witnesses, and what they signed. */
export const testimonialCases: SiteCases = {
  'GET /api/evidence/testimonials': {
    asks: async ({ ada }) => {
      await seedSigned(ada);
      return {};
    },
    bad: () => ({ recordId: 'no id' }),
  },
  'POST /api/evidence/testimonials': {
    asks: fresh,
    bad: async (ground) => ({ ...(await fresh(ground)), email: 'nobody' }),
    refusals: {
      'no-record': ({ nowhere }) => ({ ...asking(nowhere as never) }),
      'not-kept': async ({ ada }) => {
        const { id } = await seedRecord(ada, { kind: 'impact', fields: { what: 'Begun' } });
        return asking(id);
      },
      'not-to-be-shown': async (ground) => ({ ...(await fresh(ground)), shown: ['what', 'credits'] }),
      'own-address': async (ground) => ({ ...(await fresh(ground)), email: ground.ada.account.email }),
      'already-asked': async ({ ada }) => asking((await seedAsked(ada)).request.recordId),
      'too-many': async (ground) => {
        await fill(ground);
        await ground.site.visit.store.transact((tx) => tx.deleteFrom('quota').execute());
        return fresh(ground);
      },
      'too-often': async (ground) => {
        await exhaust(ground, 'witness-request', ground.ada.account.id);
        return fresh(ground);
      },
    },
  },
  'DELETE /api/evidence/testimonials/requests/:requestId': {
    asks: async ({ ada }) => ({ requestId: (await seedAsked(ada)).request.id }),
    bad: () => ({ requestId: 'no id' }),
    refusals: { 'no-request': ({ nowhere }) => ({ requestId: nowhere }) },
  },
  'GET /api/evidence/testimonials/:recordId/credential': {
    asks: async ({ ada }) => ({ recordId: (await seedSigned(ada)).testimonialId }),
    bad: () => ({ recordId: 'no id' }),
    refusals: { 'no-credential': ({ nowhere }) => ({ recordId: nowhere }) },
  },
  'GET /api/evidence/testimonials/news': {
    asks: async ({ ada }) => {
      await seedSigned(ada);
      return {};
    },
  },
  'POST /api/evidence/testimonials/heard': {
    asks: async ({ ada }) => ({ requestIds: [(await seedSigned(ada)).request.id] }),
    bad: () => ({ requestIds: [] }),
  },
  'POST /api/evidence/testimonials/:recordId/page': {
    asks: async ({ ada }) => ({ recordId: (await seedSigned(ada)).testimonialId, isShown: true }),
    bad: async ({ ada }) => ({ recordId: (await seedSigned(ada)).testimonialId, isShown: 'yes' }),
    refusals: {
      'no-credential': ({ nowhere }) => ({ recordId: nowhere, isShown: true }),
      'not-named': async ({ ada }) => {
        const { testimonialId: recordId } = await seedSigned(ada, { testimony: { ...said, named: false } });
        return { recordId, isShown: true };
      },
    },
  },
};

/** The same for one owner, to whom no witness can come. */
export const lonelyTestimonialCases: EndpointCases<LocalGround> = {
  'POST /api/evidence/testimonials': {
    refusals: { 'local-only': async ({ served }) => asking((await seedImpact(served)).id) },
  },
};
