import { Refused } from '../../base/call.ts';
import { ask } from './ask.ts';

/** A key that a device or a password manager keeps for somebody. */
export type Passkey = {
  readonly id: string;
  readonly name?: string | null;
  readonly createdAt: string;
};

export const listPasskeys = () => ask<readonly Passkey[]>('/passkey/list-user-passkeys');

export const renamePasskey = ({ id, name }: { readonly id: string; readonly name: string }) =>
  ask('/passkey/update-passkey', { id, name });

export const removePasskey = (id: string) => ask('/passkey/delete-passkey', { id });

/** Whether this browser knows passkeys. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** Has the browser make a passkey, and the server keep its public half. */
export async function addPasskey(name: string): Promise<void> {
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>('/passkey/generate-register-options');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await take(() => navigator.credentials.create({ publicKey }));
  await ask('/passkey/verify-registration', { response, name });
}

/** Has the person choose a passkey, and signs in with it. */
export const signInWithPasskey = (signal: AbortSignal) => showPasskey({ signal, mediation: 'optional' });

/** Signs in once the person chooses a passkey among what the browser offers in a field; answers false where it offers none. */
export async function signInFromField(signal: AbortSignal): Promise<boolean> {
  const offers = knowsPasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable());
  if (!offers || signal.aborted) return false;
  await showPasskey({ signal, mediation: 'conditional' });
  return true;
}

async function showPasskey(asking: Pick<CredentialRequestOptions, 'mediation' | 'signal'>): Promise<void> {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>('/passkey/generate-authenticate-options');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await take(() => navigator.credentials.get({ ...asking, publicKey }));
  await ask('/passkey/verify-authentication', { response });
}

/** What the browser answers, as it travels. A person who turns away is told what else there is. */
async function take(reach: () => Promise<Credential | null>): Promise<unknown> {
  const credential = await reach().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotAllowedError') throw turnedAway;
    if (error instanceof DOMException && error.name === 'InvalidStateError') throw knownAlready;
    throw error;
  });
  if (!(credential instanceof PublicKeyCredential)) throw turnedAway;
  return credential.toJSON();
}

const turnedAway = new Refused('no-passkey', 'No passkey was given. Try again, or use another way.', 0);

const knownAlready = new Refused('known-passkey', 'This device has a passkey for you already. Keep that one.', 0);
