import './verify.css';
import { isRefusal } from '../../../core/base/refusal.ts';
import { parseBundle } from '../../../core/ledger/bundle/parseBundle.ts';
import { verifyBundle } from '../../../core/ledger/bundle/verifyBundle.ts';
import { showFound } from './found.ts';

/** What was chosen or dropped so far, as text. */
const chosen: { bundle?: string; receipt?: string } = {};

const find = <Wanted extends HTMLElement>(id: string): Wanted => document.getElementById(id) as Wanted;
const said = find('said');
const found = find('found');

for (const part of ['bundle', 'receipt'] as const) {
  find<HTMLInputElement>(part).addEventListener('change', async ({ currentTarget }) => {
    const [file] = (currentTarget as HTMLInputElement).files ?? [];
    if (file === undefined) delete chosen[part];
    else chosen[part] = await file.text();
    await check();
  });
}

document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('over');
});
document.addEventListener('dragleave', ({ relatedTarget }) => {
  if (relatedTarget === null) document.body.classList.remove('over');
});
document.addEventListener('drop', async (event) => {
  event.preventDefault();
  document.body.classList.remove('over');
  for (const file of event.dataTransfer?.files ?? []) {
    const text = await file.text();
    chosen[isReceipt(text) ? 'receipt' : 'bundle'] = text;
  }
  await check();
});

// Whoever opened it from their disk has it already.
if (location.protocol === 'file:') document.querySelector('footer')?.remove();

/** A receipt is a signed note, which a bundle only holds. */
const isReceipt = (text: string): boolean => /^— \S+ \S+\r?$/m.test(text) && !text.trimStart().startsWith('{');

async function check(): Promise<void> {
  found.hidden = true;
  if (chosen.bundle === undefined) {
    say(chosen.receipt === undefined ? '' : 'The receipt is here. Choose the bundle it belongs to.');
    return;
  }
  say('Checking …');
  // A frame for the words, before the checking takes the thread.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const bundle = parseBundle(chosen.bundle);
  if (isRefusal(bundle)) {
    say(bundle.message);
    return;
  }
  const began = performance.now();
  const report = verifyBundle(bundle, chosen.receipt);
  performance.measure('verify', { start: began });
  say('');
  found.replaceChildren(...showFound(bundle, report));
  found.hidden = false;
  found.focus();
}

const say = (words: string): void => {
  said.textContent = words;
};
