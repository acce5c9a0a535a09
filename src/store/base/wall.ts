import type { AccountId, WorkspaceId } from '../../core/base/id.ts';
import type { Scope, Who } from '../../core/base/scope.ts';

/** For whom the rows of the store are shown. What is null or false opens nothing. */
export type Wall = {
  readonly workspaceId: WorkspaceId | null;
  readonly accountId: AccountId | null;
  readonly operator: boolean;
  /** The SHA-256, in hex, of the secret of a link or token that was shown. */
  readonly guest: string | null;
};

/** Behind it there is only what everybody may read. */
export const closedWall: Wall = { workspaceId: null, accountId: null, operator: false, guest: null };

/** The wall round what a scope may see. */
export const wallOf = ({ workspaceId, accountId }: Scope): Wall => ({ ...closedWall, workspaceId, accountId });

/** The wall round what a signed-in person may see outside of any workspace. */
export const wallOfWho = ({ accountId }: Who): Wall => ({ ...closedWall, accountId });

/** The wall round what whoever runs this Cairn may see. */
export const wallOfOperator = ({ accountId }: Who): Wall => ({ ...closedWall, accountId, operator: true });

/**
 * The statements with which a transaction behind a wall begins: one message, so one way to the server and back. What is
 * not said there nobody has said: settings end with their transaction.
 */
export function beginBehind(wall: Wall, begin: string): string {
  const settings = [
    ['workspace', wall.workspaceId],
    ['account', wall.accountId],
    ['operator', wall.operator ? 'yes' : null],
    ['guest', wall.guest],
  ] as const;
  const told = settings.flatMap(([name, value]) =>
    value === null ? [] : `set local cairn.${name} = '${plain(value)}'`,
  );
  return [begin, ...told].join('; ');
}

/** Ids and hashes are letters and digits; anything else must never come near a statement. */
function plain(value: string): string {
  if (!/^[0-9A-Za-z]*$/.test(value)) throw new Error('a wall is made of ids and hashes only');
  return value;
}
