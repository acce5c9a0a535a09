import type { Hono } from 'hono';
import { exportDeck } from '../../actions/study/imports/exportDeck.ts';
import { noDeck } from '../../actions/study/refusals.ts';
import { deckId } from '../../contract/base/scalars.ts';
import * as imports from '../../contract/study/imports.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import { type Carry, mountPassage } from '../base/mount.ts';
import { sendText } from '../base/sendText.ts';

/** Decks as files. */
export const mountExports = (app: Hono, door: Door): void =>
  mountPassage(app, imports.exportDeck, { door, carry: sendDeck });

const sendDeck: Carry<typeof imports.exportDeck> = async (context, http) => {
  const named = deckId.safeParse(http.req.param('deckId'));
  const exported = named.success ? await exportDeck(context, { deckId: named.data }) : noDeck();
  if (isRefusal(exported)) return http.json(exported, 404);
  const name = `${fileNameOf(exported.deck.name)}.csv`;
  return sendText({
    text: exported.text,
    type: 'text/csv; charset=utf-8',
    named: `filename="deck.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
};

/** Letters and digits alone, and none of them cut in half. */
const fileNameOf = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/[\uD800-\uDBFF]$/, '');
