import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { Context } from '../../actions/base/context.ts';
import { exportDeck } from '../../actions/study/imports/exportDeck.ts';
import { exportPath } from '../../contract/study/imports.ts';
import type { DeckId } from '../../core/base/id.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { statusOf } from '../base/mount.ts';

/** Decks as files. */
export function mountExports(app: Hono, context: Context): void {
  app.get(exportPath, async (http) => {
    const exported = await exportDeck(context, { deckId: http.req.param('deckId') as DeckId });
    if (isRefusal(exported)) return http.json(exported, statusOf(exported));
    const name = `${exported.deck.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.csv`;
    return new Response(Readable.toWeb(Readable.from(exported.text)) as ReadableStream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="deck.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    });
  });
}
