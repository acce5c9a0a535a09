import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** Asks something of the part that knows about signing in, and keeps the answer under its name. */
export const useIdentity = <Answer>(name: string, read: () => Promise<Answer>) =>
  useQuery({ queryKey: ['identity', name], queryFn: read });

/** Does something to how one signs in; whatever is on screen is asked for again afterwards. */
export function useAct<Told, Answer>(act: (told: Told) => Promise<Answer>, after?: (answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation<Answer, Error, Told>({
    mutationFn: act,
    onSuccess: (answer) => {
      void client.invalidateQueries();
      after?.(answer);
    },
  });
}
