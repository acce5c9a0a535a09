import type { ways } from '../../../src/server/account/identity/ways.ts';
import { goodPassword } from '../../stage/identity.ts';
import type { ServedTown } from '../ground/served.ts';

/** How a way of signing in is tried at Vic's account, and how it ends. */
export type WayCase = {
  readonly fields?: (town: ServedTown) => object;
  /** For whoever shows no session that holds, and for somebody else who is signed in. */
  readonly nobody: number;
  readonly other: number;
  /** Tables that it may write about Vic, and whom they reach: he alone. */
  readonly writes?: readonly string[];
};

const wrong = 'copper-harbour-willow-9';
const ownPassword = () => ({ password: goodPassword });
const ofVic = ({ people: { vic } }: ServedTown) => ({ email: vic.account.email });
const vicsPasskey = ({ people: { vic } }: ServedTown) => ({ id: vic.account.id });
/** Whoever asks for a link causes a mail to the address alone, and an entry in its person's log. */
const mailing = { writes: ['mail', 'verification', 'audit'] };

const response = {
  id: 'vics-credential',
  rawId: 'vics-credential',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', authenticatorData: 'e30', signature: 'e30', attestationObject: 'e30' },
};

/** A case for each way in that is open. */
export const wayCases: Readonly<Record<keyof typeof ways, WayCase>> = {
  'POST /sign-up/email': {
    fields: (town) => ({ ...ofVic(town), name: 'Eve', password: wrong }),
    nobody: 403,
    other: 403,
  },
  'POST /sign-in/email': {
    fields: (town) => ({ ...ofVic(town), password: wrong }),
    nobody: 401,
    other: 401,
    writes: ['audit'],
  },
  'POST /sign-in/magic-link': { fields: ofVic, nobody: 200, other: 200, ...mailing },
  'GET /magic-link/verify': { fields: () => ({ token: 'made-up' }), nobody: 400, other: 400 },
  // No provider is set up here.
  'POST /sign-in/social': { fields: () => ({ provider: 'oidc' }), nobody: 404, other: 404 },
  'GET /callback/oidc': { fields: () => ({ code: 'made-up', state: 'made-up' }), nobody: 404, other: 404 },
  'POST /sign-out': { nobody: 200, other: 200 },
  'GET /get-session': { nobody: 200, other: 200 },
  'GET /list-sessions': { nobody: 401, other: 200 },
  'POST /revoke-session': { fields: ({ vics }) => ({ token: vics.sessionHash }), nobody: 401, other: 200 },
  'POST /revoke-other-sessions': { nobody: 401, other: 200 },
  'GET /list-accounts': { nobody: 401, other: 200 },
  'POST /update-user': { fields: () => ({ name: 'Eve' }), nobody: 401, other: 200 },
  'POST /request-password-reset': { fields: ofVic, nobody: 200, other: 200, ...mailing },
  'POST /reset-password': { fields: () => ({ token: 'made-up', newPassword: wrong }), nobody: 400, other: 400 },
  'POST /change-password': {
    fields: () => ({ currentPassword: wrong, newPassword: `${wrong}-anew` }),
    nobody: 401,
    other: 400,
  },
  'POST /send-verification-email': { fields: ofVic, nobody: 200, other: 400, ...mailing },
  'GET /verify-email': { fields: () => ({ token: 'made-up' }), nobody: 401, other: 401 },
  'POST /change-email': {
    fields: ({ people: { vic } }) => ({ newEmail: vic.account.email }),
    nobody: 401,
    other: 200,
    ...mailing,
  },
  'GET /passkey/generate-register-options': { nobody: 401, other: 200 },
  'POST /passkey/verify-registration': { fields: () => ({ response, name: 'Key' }), nobody: 401, other: 400 },
  'GET /passkey/generate-authenticate-options': { nobody: 200, other: 200 },
  'POST /passkey/verify-authentication': { fields: () => ({ response }), nobody: 400, other: 400 },
  'GET /passkey/list-user-passkeys': { nobody: 401, other: 200 },
  'POST /passkey/update-passkey': {
    fields: (town) => ({ ...vicsPasskey(town), name: 'Mine' }),
    nobody: 401,
    other: 401,
  },
  'POST /passkey/delete-passkey': { fields: vicsPasskey, nobody: 401, other: 401 },
  'POST /two-factor/enable': { fields: ownPassword, nobody: 401, other: 200 },
  'POST /two-factor/verify-totp': { fields: () => ({ code: '000000' }), nobody: 401, other: 401 },
  'POST /two-factor/verify-backup-code': { fields: () => ({ code: 'aaaaa-bbbbb' }), nobody: 401, other: 401 },
  'POST /two-factor/generate-backup-codes': { fields: ownPassword, nobody: 401, other: 400 },
  'POST /two-factor/disable': { fields: ownPassword, nobody: 401, other: 200 },
};
