import { useCallback, useEffect } from 'react';
import { useToast } from '../Toast.tsx';

type Load = () => Promise<unknown>;

/** Opens something once its code is there. Where that cannot be loaded, the screen stays as it is and a toast says so. */
export function useWhenLoaded(): (load: Load, open: () => void) => void {
  const { show } = useToast();
  return useCallback((load, open) => void openLoaded({ load, open, show }), [show]);
}

/** Loads what may be wanted once the screen is at rest, so that it is there when it is called. */
export function useLoadAhead(load: Load): void {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), restMs);
    return () => clearTimeout(timer);
  }, [load]);
}

const restMs = 2_000;

type Opening = { readonly load: Load; readonly open: () => void; readonly show: (message: string) => void };

async function openLoaded({ load, open, show }: Opening): Promise<void> {
  try {
    await load();
  } catch {
    return show('This could not be loaded. Check that Cairn is running, then try again.');
  }
  return open();
}
