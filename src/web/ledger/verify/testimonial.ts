import type { JsonObject } from '../../../core/ledger/credentials/jcsProof.ts';
import type { Json } from '../../../core/ledger/log/canonicalJson.ts';
import { element } from './element.ts';

/** What a witness signed, who they are as far as they say, and what was found out about it. */
export function showTestimonial(credential: JsonObject, findings: HTMLElement): HTMLElement {
  const name = textIn(credential['issuer'], 'name');
  return element(
    'section',
    { class: 'testimonial' },
    element('h4', {}, name === '' ? 'A witness who is not named' : name),
    element('blockquote', {}, textIn(credential['credentialSubject'], 'endorsementComment')),
    findings,
  );
}

const textIn = (value: Json | undefined, name: string): string => {
  const text = isObject(value) ? value[name] : undefined;
  return typeof text === 'string' ? text : '';
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
