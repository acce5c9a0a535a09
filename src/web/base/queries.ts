import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Endpoint, RequestOf, ResponseOf } from '../../contract/base/endpoint.ts';
import { call, Refused } from './call.ts';

/**
 * The one cache of what the server said. A refusal is final; a server that is away is asked twice more. A browser
 * without network still reaches a server on the same machine.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && !(error instanceof Refused && error.status !== 0),
      retryDelay: 700,
    },
  },
});

/** Where the answer to a question is kept. */
export const askKey = <E extends Endpoint>(endpoint: E, request: RequestOf<E>) => [endpoint.path, request] as const;

export type AskOptions = {
  /** Ask only once this holds. */
  readonly when?: boolean;
  /** What to show while a changed question is on its way: the old answer, or nothing. */
  readonly meanwhile?: 'old answer' | 'nothing';
};

/** Asks a GET endpoint and keeps the answer. */
export const useAsk = <E extends Endpoint>(endpoint: E, request: RequestOf<E>, options: AskOptions = {}) =>
  useQuery<ResponseOf<E>>({
    queryKey: askKey(endpoint, request),
    queryFn: () => call(endpoint, request),
    enabled: options.when ?? true,
    ...(options.meanwhile === 'old answer' ? { placeholderData: keepPreviousData } : {}),
  });

export type TellOptions<E extends Endpoint> = {
  readonly after?: (response: ResponseOf<E>, request: RequestOf<E>) => void;
  /** What is on screen is asked for again, unless the page is left: what it shows may be there no more. */
  readonly then?: 'ask again' | 'leave';
};

/** Tells the server to change something; whatever is on screen is asked for again afterwards. */
export function useTell<E extends Endpoint>(endpoint: E, options: TellOptions<E> = {}) {
  const client = useQueryClient();
  return useMutation<ResponseOf<E>, Error, RequestOf<E>>({
    mutationFn: (request) => call(endpoint, request),
    onSuccess: (response, request) => {
      if (options.then !== 'leave') void client.invalidateQueries();
      options.after?.(response, request);
    },
  });
}
