import { drawMath } from '../../src/web/base/math.ts';
import { toSafeHtml } from '../../src/web/base/safeHtml.ts';

/** Runs in a browser: shows Markdown as the app does, pokes at all of it, and says what it found that it must not. */
async function shown(markdown: string): Promise<{ readonly html: string; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  Object.assign(window, { pwned: () => faults.push('ran script') });
  const place = document.createElement('div');
  document.getElementById('app')?.replaceChildren(place);
  place.innerHTML = toSafeHtml(markdown);
  await drawMath(place);
  for (const element of place.querySelectorAll('*')) faults.push(...faultsOf(element));
  // A second pass through the parser, as when the text is copied or shown again.
  const again = document.createElement('div');
  again.innerHTML = place.innerHTML;
  place.append(again);
  for (const element of place.querySelectorAll('*')) poke(element);
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { html: place.innerHTML, faults };
}

const forbidden =
  'script,style,iframe,frame,object,embed,form,input,button,textarea,select,link,meta,base,template,noscript,video,audio,source,picture';

function faultsOf(element: Element): readonly string[] {
  if (element.matches(forbidden)) return [`has <${element.localName}>`];
  const isFormula = element.closest('.katex, .katex-error') !== null;
  if (!isFormula && element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
    return [`has foreign <${element.localName}>`];
  return [...element.attributes].flatMap(({ name, value }) =>
    isBad(name, value, isFormula) ? [`has ${name}="${value}"`] : [],
  );
}

const never = new Set(['id', 'name', 'srcset', 'srcdoc', 'ping', 'formaction', 'contenteditable', 'slot', 'data-x']);

function isBad(name: string, value: string, isFormula: boolean): boolean {
  if (name.startsWith('on') || never.has(name)) return true;
  // No browser lets go of `is`; emptied, it names nothing.
  if (name === 'is') return value !== '';
  if (name === 'style') return !isFormula;
  if (name === 'href' || name === 'src')
    return /^\s*(?:javascript|vbscript|blob|data:(?!image\/(?:png|jpeg|gif|webp|avif)))/i.test(value);
  if (name === 'target') return value !== '_blank';
  return name === 'class' && !isFormula && !/^(?:gap|math|math block|language-[\w+#-]+)$/.test(value);
}

function poke(element: Element): void {
  for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle'])
    element.dispatchEvent(new Event(type, { bubbles: true }));
  if (element instanceof HTMLAnchorElement && element.protocol.startsWith('http')) return;
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

Object.assign(window, { shown });
