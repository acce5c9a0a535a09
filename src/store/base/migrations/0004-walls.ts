import { raise, raiseOwn, told } from './raise.ts';

const { workspace, account, guest, operates } = told;
const email = `(select account.email from account where account.id = ${account})`;

/**
 * Row-level security of PostgreSQL: who may see and write which rows. Every transaction of the app says for whom it is
 * (`cairn.workspace`, `cairn.account`, `cairn.operator`, `cairn.guest`); the role that owns the tables, which migrates,
 * backs up and restores, is let through by a policy of its own.
 */
export const walls: readonly string[] = [
  ...['learner', 'deck', 'note', 'card', 'review', 'undo', 'memory', 'follow', 'note_revision'].flatMap(raiseOwn),
  ...raise('member'),
  `create policy own on member using (workspace_id = ${workspace})`,
  `create policy mine on member for select using (account_id = ${account} or ${operates})`,
  ...raise('workspace'),
  `create policy own on workspace using (id = ${workspace})`,
  `create policy mine on workspace for select using (${operates} or exists (
    select from member where member.workspace_id = workspace.id and member.account_id = ${account}))`,
  ...raise('invitation'),
  `create policy own on invitation using (workspace_id = ${workspace}
    or (workspace_id is null and ${operates}))`,
  `create policy shown on invitation for select using (secret_hash = ${guest})`,
  `create policy used on invitation for delete using (secret_hash = ${guest})`,
  `create policy addressed on invitation for select using (email = ${email})`,
  `create policy declined on invitation for delete using (email = ${email})`,
  ...raise('token'),
  `create policy mine on token using (account_id = ${account})`,
  `create policy shown on token for select using (secret_hash = ${guest})`,
  `create policy used on token for update using (secret_hash = ${guest})`,
  ...raise('publication'),
  `create policy own on publication using (workspace_id = ${workspace})`,
  `create policy open on publication for select using (${operates} or (taken_down_at is null and (
    visibility in ('public', 'unlisted') or (visibility = 'team' and exists (select from member
      where member.workspace_id = publication.workspace_id and member.account_id = ${account})))))`,
  `create policy moderated on publication for update using (${operates})`,
  // Told to anybody, who sees nothing else of what was taken down.
  `create function cairn_taken_down(key text) returns boolean language sql stable security definer
    set search_path = public, pg_temp as $$ select exists (select from publication where slug_key = key
      and visibility in ('public', 'unlisted') and taken_down_at is not null) $$`,
  // Whoever follows counts, and only the publisher's workspace forgets a count.
  ...raise('publication_tally'),
  'create policy told on publication_tally for select using (true)',
  'create policy begun on publication_tally for insert with check (true)',
  'create policy counted on publication_tally for update using (true)',
  `create policy own on publication_tally for delete using (exists (select from publication
    where publication.id = publication_tally.publication_id and publication.workspace_id = ${workspace}))`,
  ...['version', 'edition'].flatMap((table) => [
    ...raise(table),
    `create policy own on ${table} using (workspace_id = ${workspace})`,
    `create policy open on ${table} for select using (exists (
      select from publication where publication.id = ${table}.publication_id))`,
  ]),
  ...raise('suggestion'),
  `create policy own on suggestion using (workspace_id = ${workspace})`,
  `create policy mine on suggestion for select using (proposer_id = ${account})`,
  `create policy heard on suggestion for update using (proposer_id = ${account})`,
  `create policy proposed on suggestion for insert with check (proposer_id = ${account} and exists (
    select from publication where publication.id = suggestion.publication_id
      and publication.workspace_id = suggestion.workspace_id))`,
  ...raise('report'),
  `create policy moderated on report using (${operates})`,
  `create policy mine on report for select using (reporter_id = ${account})`,
  `create policy made on report for insert with check (reporter_id = ${account} and exists (
    select from publication where publication.id = report.publication_id
      and publication.workspace_id = report.workspace_id))`,
  ...raise('audit'),
  'create policy noted on audit for insert with check (true)',
  `create policy moderated on audit for select using (${operates})`,
  `create policy mine on audit for select using (${account} in (account_id, about_id))`,
  ...raise('mail'),
  'create policy posted on mail for insert with check (true)',
  `create policy moderated on mail using (${operates})`,
  `create policy addressed on mail for select using (recipient = ${email})`,
  `create policy forgotten on mail for delete using (recipient = ${email})`,
];
