import type { Refusal } from '../../../core/base/refusal.ts';
import type { MediaType } from '../../../core/ledger/files/fileType.ts';

/** What a file is, by its bytes. `locked`: it asks for a password before it shows anything. */
export type Sniffed = { readonly mediaType: MediaType; readonly locked: boolean };

/** Why a file is not kept. */
export type FileRefusal = Refusal<'empty' | 'unknown-type' | 'other-type' | 'cut-off' | 'hidden' | 'unsafe'>;
