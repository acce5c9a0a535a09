/** For whom bytes are sealed: those who have the identities of the recipients, or whoever knows the passphrase. */
export type Seal =
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

/** What sealed bytes are opened with: the text of a file of identities, as age-keygen writes it, or a passphrase. */
export type SealKey =
  | { readonly kind: 'identity file'; readonly text: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string };
