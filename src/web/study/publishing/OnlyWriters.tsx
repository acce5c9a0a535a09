import type { ReactNode } from 'react';
import { useReaches } from './useRole.ts';

/** What only those see whose role lets them write in this workspace. */
export const OnlyWriters = ({ children }: { readonly children: ReactNode }) => useReaches('member') && children;
