declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { readonly cryptosuite: object }) => object;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ed25519-multikey' {
  export const from: (key: object) => Promise<{ readonly export: (options: object) => Promise<object> }>;
}
declare module '@digitalbazaar/vc' {
  export const verifyCredential: (options: object) => Promise<{
    readonly verified: boolean;
    readonly statusResult?: { readonly results: readonly { readonly status: boolean }[] };
  }>;
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export const checkStatus: (options: object) => Promise<{ readonly verified: boolean }>;
}
