import DOMPurify, { type Config } from 'dompurify';
import { Marked } from 'marked';
import { blockTags, inlineTags, proseAttributes, proseSyntax, safeClass, safeLink } from '../../core/base/prose.ts';

/**
 * Markdown from anybody as HTML that can do nothing but be read: no script, style, form, frame, id or foreign markup.
 * Formulas come out as `<span class="math">` with their TeX as text. The only place where such HTML is made.
 */
export function toSafeHtml(markdown: string): string {
  install();
  return DOMPurify.sanitize(parser.parse(markdown, { async: false }), allowed);
}

/** `toSafeHtml` for one line of a list: text and marks, no blocks, images or links. */
export function toSafeLine(markdown: string): string {
  install();
  return DOMPurify.sanitize(parser.parse(markdown, { async: false }), allowedInLine)
    .replaceAll('class="math block"', 'class="math"')
    .replace(/\s+/g, ' ')
    .trim();
}

const shared = {
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
} satisfies Config;

const allowed: Config = {
  ...shared,
  ALLOWED_TAGS: [...inlineTags, ...blockTags],
  ALLOWED_ATTR: [...proseAttributes],
  // DOMPurify lets any data: URL through for img; the hook below is stricter.
  ALLOWED_URI_REGEXP: safeLink,
};

const allowedInLine: Config = { ...shared, ALLOWED_TAGS: [...inlineTags], ALLOWED_ATTR: ['class', 'dir', 'lang'] };

const safeImage = /^(?:https:\/\/|\/(?!\/)|data:image\/(?:png|jpeg|gif|webp|avif);base64,)/i;

let isInstalled = false;

/** DOMPurify has one list of hooks a page; it is filled at the first use. */
function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  DOMPurify.addHook('uponSanitizeAttribute', (node, event) => {
    const { attrName, attrValue } = event;
    if (attrName === 'class' && !safeClass.test(attrValue)) event.keepAttr = false;
    if (attrName === 'src' && !(node.nodeName === 'IMG' && safeImage.test(attrValue))) event.keepAttr = false;
    if (attrName === 'href' && /^data:/i.test(attrValue.trim())) event.keepAttr = false;
  });
  DOMPurify.addHook('afterSanitizeAttributes', (node) => {
    if (node.nodeName === 'A' && node.hasAttribute('href')) {
      node.setAttribute('target', '_blank');
      node.setAttribute('rel', 'noopener noreferrer nofollow');
    }
    if (node.nodeName === 'IMG') {
      node.setAttribute('loading', 'lazy');
      node.setAttribute('referrerpolicy', 'no-referrer');
      if (!node.hasAttribute('alt')) node.setAttribute('alt', '');
    }
  });
}

const parser = new Marked(proseSyntax);
