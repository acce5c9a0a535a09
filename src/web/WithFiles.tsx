import type { ReactNode } from 'react';
import { FileTaker } from './evidence/artifacts/files/FileTaker.tsx';
import { FileTakerHere, type ShowFileTaker } from './ledger/inputs/FileSlot.tsx';

/** Forms of the ledger within it take files in. */
export const WithFiles = ({ children }: { readonly children: ReactNode }) => (
  <FileTakerHere value={show}>{children}</FileTakerHere>
);

const show: ShowFileTaker = (taking) => <FileTaker {...taking} />;
