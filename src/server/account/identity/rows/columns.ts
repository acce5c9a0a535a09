/**
 * What the library of sign-in calls things, and what Cairn does. What it would keep and Cairn does not need has no column:
 * pictures, which would be fetched from elsewhere, and the tokens of a provider of single sign-on.
 */
export const tables = {
  user: {
    modelName: 'account',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'changed_at' },
  },
  session: {
    modelName: 'sign_in',
    fields: {
      userId: 'account_id',
      token: 'token_hash',
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'changed_at',
      ipAddress: 'address',
      userAgent: 'device',
    },
  },
  account: {
    modelName: 'credential',
    fields: {
      userId: 'account_id',
      providerId: 'provider',
      accountId: 'subject',
      password: 'password_hash',
      createdAt: 'created_at',
      updatedAt: 'changed_at',
    },
  },
  verification: {
    modelName: 'verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'changed_at' },
  },
  passkey: {
    modelName: 'passkey',
    fields: {
      userId: 'account_id',
      publicKey: 'public_key',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
      aaguid: 'authenticator',
    },
  },
  twoFactor: {
    modelName: 'second_factor',
    fields: {
      userId: 'account_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failures',
      lockedUntil: 'locked_until',
    },
  },
} as const;

/** The columns of an account that are Cairn's own. Nobody sets them through the library. */
export const ownColumns = {
  operator: { type: 'boolean', input: false, required: false, defaultValue: false },
  suspendedAt: { type: 'date', input: false, required: false, fieldName: 'suspended_at' },
} as const;

/** Fields of the library without a column. */
export const isKept = (table: string, field: string): boolean => !unkept.has(`${table}.${field}`);

const unkept: ReadonlySet<string> = new Set([
  'account.image',
  'credential.accessToken',
  'credential.refreshToken',
  'credential.idToken',
  'credential.accessTokenExpiresAt',
  'credential.refreshTokenExpiresAt',
  'credential.scope',
]);
