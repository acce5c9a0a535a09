import { ask } from './ask.ts';

/** What an app that shows codes is set up with, and the codes for the day it is lost. */
export type SecondFactor = { readonly totpURI: string; readonly backupCodes: readonly string[] };

/** Begins a second factor; it holds from the first right code on. */
export const beginSecondFactor = (password: string) => ask<SecondFactor>('/two-factor/enable', { password });

export const endSecondFactor = (password: string) => ask('/two-factor/disable', { password });

/** Makes new backup codes; those made before are void. */
export const makeBackupCodes = (password: string) =>
  ask<Pick<SecondFactor, 'backupCodes'>>('/two-factor/generate-backup-codes', { password });
