import type { Hono } from 'hono';
import { changePublication } from '../../actions/study/publications/changePublication.ts';
import { explore } from '../../actions/study/publications/explore.ts';
import { getPublication } from '../../actions/study/publications/getPublication.ts';
import { listVersions } from '../../actions/study/publications/listVersions.ts';
import { lookAtPublication } from '../../actions/study/publications/lookAtPublication.ts';
import { previewVersion } from '../../actions/study/publications/previewVersion.ts';
import { publishDeck } from '../../actions/study/publications/publishDeck.ts';
import { withdrawPublication } from '../../actions/study/publications/withdrawPublication.ts';
import * as publications from '../../contract/study/publications.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint of published decks with the action behind it. */
export function mountPublications(app: Hono, door: Door): void {
  mount(app, publications.getPublication, { door, action: getPublication });
  mount(app, publications.previewVersion, { door, action: previewVersion });
  mount(app, publications.publishDeck, { door, action: publishDeck });
  mount(app, publications.changePublication, { door, action: changePublication });
  mount(app, publications.withdrawPublication, { door, action: withdrawPublication });
  mount(app, publications.lookAtPublication, { door, action: lookAtPublication });
  mount(app, publications.listVersions, { door, action: listVersions });
  mount(app, publications.explore, { door, action: explore });
}
