import type { Hono } from 'hono';
import { acceptUpdate } from '../../actions/study/following/acceptUpdate.ts';
import { changeFollow } from '../../actions/study/following/changeFollow.ts';
import { followDeck } from '../../actions/study/following/followDeck.ts';
import { forkDeck } from '../../actions/study/following/forkDeck.ts';
import { listFollows } from '../../actions/study/following/listFollows.ts';
import { previewUpdate } from '../../actions/study/following/previewUpdate.ts';
import { stopFollowing } from '../../actions/study/following/stopFollowing.ts';
import * as following from '../../contract/study/following.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint of following published decks with the action behind it. */
export function mountFollowing(app: Hono, door: Door): void {
  mount(app, following.followDeck, { door, action: followDeck });
  mount(app, following.listFollows, { door, action: listFollows });
  mount(app, following.previewUpdate, { door, action: previewUpdate });
  mount(app, following.acceptUpdate, { door, action: acceptUpdate });
  mount(app, following.changeFollow, { door, action: changeFollow });
  mount(app, following.stopFollowing, { door, action: stopFollowing });
  mount(app, following.forkDeck, { door, action: forkDeck });
}
