import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { getMe } from '../../../contract/account/who.ts';
import type { PublicationId } from '../../../core/base/id.ts';
import { goSignIn, workspaceHere } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';

/** The publication that the address names. What is none is refused by the server in a sentence. */
export function usePublicationInAddress(): PublicationId {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  return String(params['publicationId'] ?? '') as PublicationId;
}

/**
 * Who is here, for screens that public pages lead to. Whoever is not signed in does that first; in a team's workspace,
 * the way leads to one's own.
 */
export function useMine() {
  const { data } = useAsk(getMe, {});
  const isStranger = data !== undefined && data.account === null;
  useEffect(() => {
    if (isStranger) goSignIn();
    else if (workspaceHere !== undefined) location.replace(location.href.replace(`/w/${workspaceHere}`, ''));
  }, [isStranger]);
  return isStranger || workspaceHere !== undefined ? undefined : data;
}
