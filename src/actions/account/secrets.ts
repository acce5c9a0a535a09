/** A secret that is told once, and the hash that is kept of it. */
export type Secret = { readonly secret: string; readonly hash: string };

/** Makes a secret of 32 random bytes; the prefix says what it is for to whoever finds it somewhere. */
export async function makeSecret(
  prefix: 'cairn_pat_' | 'cairn_inv_' | 'cairn_setup_' | 'cairn_wit_' | 'cairn_pan_' | 'cairn_rev_',
): Promise<Secret> {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const secret = prefix + base64url(bytes);
  return { secret, hash: await hashOf(secret) };
}

/** The SHA-256 of a text, in hex. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
