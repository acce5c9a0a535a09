import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { getSample } from '../../actions/evidence/sample/getSample.ts';
import { loadSample } from '../../actions/evidence/sample/loadSample.ts';
import { removeSample } from '../../actions/evidence/sample/removeSample.ts';
import type { SampleText } from '../../actions/evidence/sample/sampleHere.ts';
import * as sample from '../../contract/evidence/sample.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';

/** Every endpoint of the sample with the action behind it. */
export function mountSample(app: Hono, door: Door): void {
  mount(app, sample.getSample, { door, action: (context) => getSample(context, readSample()) });
  mount(app, sample.loadSample, { door, action: (context) => loadSample(context, readSample()) });
  mount(app, sample.removeSample, { door, action: (context) => removeSample(context, readSample()) });
}

const folder = join(import.meta.dirname, '..', '..', '..', 'content', 'sample');

/** The sample as it comes with Cairn. */
export const readSample = (): readonly SampleText[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name: `content/sample/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
