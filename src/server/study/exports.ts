import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import { exportDeck } from '../../actions/study/imports/exportDeck.ts';
import { noDeck } from '../../actions/study/refusals.ts';
import { deckId } from '../../contract/base/scalars.ts';
import { exportPath } from '../../contract/study/imports.ts';
import { isRefusal } from '../../core/base/refusal.ts';

/** Decks as files. */
export function mountExports(app: Hono, context: Context): void {
  app.get(exportPath, async (http) => {
    const named = deckId.safeParse(http.req.param('deckId'));
    const exported = named.success ? await exportDeck(context, { deckId: named.data }) : noDeck();
    if (isRefusal(exported)) return http.json(exported, 404);
    const name = `${exported.deck.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.csv`;
    return new Response(Readable.toWeb(Readable.from(exported.text)) as ReadableStream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="deck.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  });
}
