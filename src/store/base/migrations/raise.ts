const setting = (name: string): string => `current_setting('cairn.${name}', true)`;

/** What a transaction has said of whom it is for, as SQL; nothing is equal to what it has not said. */
export const told = {
  workspace: setting('workspace'),
  account: setting('account'),
  guest: setting('guest'),
  operates: `${setting('operator')} = 'yes'`,
} as const;

/** Raises the wall round a table, the table's owner included, and lets that owner through by a policy. */
export function raise(table: string): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy upkeep on ${table} to current_user using (true) with check (true)`,
  ];
}

/** The wall round a table whose rows are for their own workspace alone. */
export const raiseOwn = (table: string): readonly string[] => [
  ...raise(table),
  `create policy own on ${table} using (workspace_id = ${told.workspace})`,
];
