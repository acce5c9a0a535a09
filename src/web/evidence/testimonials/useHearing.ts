import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hearWitnesses, listWitnessNews } from '../../../contract/evidence/testimonials.ts';
import { call } from '../../base/call.ts';
import { isServed } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';
import type { Request } from './sentences.ts';

/**
 * Tells which answers of witnesses are new to whoever asked. What is on screen has been seen; its marks stay until the
 * page is opened again.
 */
export function useHearing(): (request: Request | undefined) => boolean {
  const client = useQueryClient();
  const { data } = useAsk(listWitnessNews, {}, { when: isServed });
  const unheard = data?.news.map(({ id }) => id).join(' ') ?? '';
  const [marked, setMarked] = useState('');
  if (unheard !== '' && unheard !== marked) setMarked(unheard);
  useEffect(() => {
    if (unheard === '') return;
    void call(hearWitnesses, { requestIds: unheard.split(' ') as Request['id'][] })
      .then(() => client.invalidateQueries({ queryKey: [listWitnessNews.path] }))
      .catch(() => undefined);
  }, [client, unheard]);
  return (request) => request !== undefined && marked.split(' ').includes(request.id);
}
