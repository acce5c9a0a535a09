import { createContext, useContext } from 'react';

/** Whether whoever looks may write in this page's workspace. In one's own one may; in a team's, the shell finds out. */
export const MayWrite = createContext(true);

export const useMayWrite = (): boolean => useContext(MayWrite);
