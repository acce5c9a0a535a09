import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listRecordImports as endpoint } from '../../../contract/evidence/imports.ts';
import { listImports } from '../../../store/evidence/imports.ts';
import type { Context } from '../../base/context.ts';

/** So many can be undone from a list. */
const mostImports = 5;

/** The last imports of which something is still there. */
export const listRecordImports = async ({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> => ({
  imports: [...(await listImports(store.db, scope, { limit: mostImports }))],
});
