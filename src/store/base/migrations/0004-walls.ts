/**
 * Row-level security of PostgreSQL: who may see and write which rows. Every transaction of the app says for whom it is
 * (`cairn.workspace`, `cairn.account`, `cairn.operator`, `cairn.guest`); the role that owns the tables, which migrates,
 * backs up and restores, is let through by a policy of its own.
 */
export const walls: readonly string[] = [
  ...[
    "function cairn_workspace() returns text language sql stable parallel safe as $$ select current_setting('cairn.workspace', true) $$",
    "function cairn_account() returns text language sql stable parallel safe as $$ select current_setting('cairn.account', true) $$",
    "function cairn_operates() returns boolean language sql stable parallel safe as $$ select current_setting('cairn.operator', true) = 'yes' $$",
    "function cairn_guest() returns text language sql stable parallel safe as $$ select current_setting('cairn.guest', true) $$",
  ].map((declared) => `create ${declared}`),
  ...['learner', 'deck', 'note', 'card', 'review', 'undo', 'memory', 'follow', 'note_revision'].flatMap((table) => [
    ...raise(table),
    `create policy own on ${table} using (workspace_id = (select cairn_workspace()))`,
  ]),
  ...raise('member'),
  'create policy own on member using (workspace_id = (select cairn_workspace()))',
  'create policy mine on member for select using (account_id = (select cairn_account()) or (select cairn_operates()))',
  ...raise('workspace'),
  'create policy own on workspace using (id = (select cairn_workspace()))',
  `create policy mine on workspace for select using ((select cairn_operates()) or exists (
    select from member where member.workspace_id = workspace.id and member.account_id = (select cairn_account())))`,
  ...raise('invitation'),
  `create policy own on invitation using (workspace_id = (select cairn_workspace())
    or (workspace_id is null and (select cairn_operates())))`,
  'create policy shown on invitation for select using (secret_hash = (select cairn_guest()))',
  'create policy used on invitation for update using (secret_hash = (select cairn_guest()))',
  ...raise('token'),
  'create policy mine on token using (account_id = (select cairn_account()))',
  'create policy shown on token for select using (secret_hash = (select cairn_guest()))',
  'create policy used on token for update using (secret_hash = (select cairn_guest()))',
  ...raise('publication'),
  'create policy own on publication using (workspace_id = (select cairn_workspace()))',
  `create policy open on publication for select using ((select cairn_operates()) or (taken_down_at is null and (
    visibility in ('public', 'unlisted') or (visibility = 'team' and exists (select from member
      where member.workspace_id = publication.workspace_id and member.account_id = (select cairn_account()))))))`,
  'create policy moderated on publication for update using ((select cairn_operates()))',
  ...['version', 'edition'].flatMap((table) => [
    ...raise(table),
    `create policy own on ${table} using (workspace_id = (select cairn_workspace()))`,
    `create policy open on ${table} for select using (exists (
      select from publication where publication.id = ${table}.publication_id))`,
  ]),
  ...raise('suggestion'),
  'create policy own on suggestion using (workspace_id = (select cairn_workspace()))',
  'create policy mine on suggestion for select using (proposer_id = (select cairn_account()))',
  'create policy heard on suggestion for update using (proposer_id = (select cairn_account()))',
  `create policy proposed on suggestion for insert with check (proposer_id = (select cairn_account()) and exists (
    select from publication where publication.id = suggestion.publication_id
      and publication.workspace_id = suggestion.workspace_id))`,
  ...raise('report'),
  'create policy moderated on report using ((select cairn_operates()))',
  'create policy mine on report for select using (reporter_id = (select cairn_account()))',
  `create policy made on report for insert with check (reporter_id = (select cairn_account()) and exists (
    select from publication where publication.id = report.publication_id
      and publication.workspace_id = report.workspace_id))`,
  ...raise('audit'),
  'create policy noted on audit for insert with check (true)',
  'create policy moderated on audit for select using ((select cairn_operates()))',
  'create policy mine on audit for select using (account_id = (select cairn_account()))',
  ...raise('mail'),
  'create policy posted on mail for insert with check (true)',
  'create policy moderated on mail using ((select cairn_operates()))',
];

/** Raises the wall round a table, the table's owner included, and lets that owner through by a policy. */
function raise(table: string): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy upkeep on ${table} to current_user using (true) with check (true)`,
  ];
}
