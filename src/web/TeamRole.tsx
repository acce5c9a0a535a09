import type { ReactNode } from 'react';
import { MayWrite } from './base/role/mayWrite.ts';
import { useReaches } from './study/publishing/useRole.ts';

/** Tells the screens of a team's workspace whether one may write there. */
export const TeamRole = ({ children }: { readonly children: ReactNode }) => (
  <MayWrite value={useReaches('member')}>{children}</MayWrite>
);
