/**
 * People, and how they prove who they are. Passwords and the secrets of sessions and links are hashes here; the secrets
 * of second factors are encrypted with the secret of the server. Moments are milliseconds, yes and no are 1 and 0.
 */
export const identity: readonly string[] = [
  `create table account (
    id text primary key,
    name text not null,
    email text not null,
    email_verified smallint not null,
    second_factor smallint not null,
    operator smallint not null,
    suspended_at bigint,
    created_at bigint not null,
    changed_at bigint not null
  ) {clustered}`,
  'create unique index account_by_email on account (email)',
  `create table credential (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    provider text not null,
    subject text not null,
    password_hash text,
    created_at bigint not null,
    changed_at bigint not null
  ) {clustered}`,
  'create unique index credential_by_subject on credential (provider, subject)',
  'create index credential_by_account on credential (account_id)',
  `create table sign_in (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    token_hash text not null,
    expires_at bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    address text,
    device text
  ) {clustered}`,
  'create unique index sign_in_by_token on sign_in (token_hash)',
  'create index sign_in_by_account on sign_in (account_id)',
  `create table verification (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at bigint not null,
    created_at bigint not null,
    changed_at bigint not null
  ) {clustered}`,
  'create index verification_by_identifier on verification (identifier)',
  'create index verification_by_expiry on verification (expires_at)',
  `create table passkey (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    name text,
    credential_id text not null,
    public_key text not null,
    counter bigint not null,
    device_type text not null,
    backed_up smallint not null,
    transports text,
    authenticator text,
    created_at bigint
  ) {clustered}`,
  'create unique index passkey_by_credential on passkey (credential_id)',
  'create index passkey_by_account on passkey (account_id)',
  `create table second_factor (
    id text primary key,
    account_id text not null references account (id) on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified smallint not null,
    failures integer not null,
    locked_until bigint
  ) {clustered}`,
  'create unique index second_factor_by_account on second_factor (account_id)',
];
