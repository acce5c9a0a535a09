import { useInfiniteQuery } from '@tanstack/react-query';
import type { Endpoint, RequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import { call } from '../call.ts';

/** Asks for a long list a page at a time. `next` is what to ask for after the pages so far; undefined after the last. */
export const usePages = <E extends Endpoint>(
  endpoint: E,
  first: RequestOf<E>,
  next: (pages: readonly ResponseOf<E>[]) => RequestOf<E> | undefined,
) =>
  useInfiniteQuery({
    queryKey: [endpoint.path, 'pages', first],
    // It is what `next` said, which TypeScript loses on the way through the library.
    queryFn: ({ pageParam }) => call(endpoint, pageParam as RequestOf<E>),
    initialPageParam: first,
    getNextPageParam: (_, pages) => next(pages),
  });
