import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useUndoKey } from './keys.ts';
import styles from './Toast.module.css';

type ToastOptions = {
  readonly undo?: () => void;
  /** The one thing that may be done next. */
  readonly next?: { readonly label: string; readonly go: () => void };
};

/** Says what was done, quietly, at the foot of the page; with a way back or onwards where there is one. */
export type ShowToast = (message: string, options?: ToastOptions) => void;

export const useToast = (): { readonly show: ShowToast } => useContext(ToastContext);

/** Holds the one toast. Ctrl/Cmd+Z takes back what it says, unless a text is being written. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<ToastShown>();
  const [isHeld, setHeld] = useState(false);
  const [shown] = useState<{ readonly show: ShowToast }>(() => ({
    show: (message, { undo, next } = {}) => setToast((before) => ({ message, undo, next, at: (before?.at ?? 0) + 1 })),
  }));
  useEffect(() => {
    if (toast === undefined || isHeld) return undefined;
    const timer = setTimeout(
      () => setToast(undefined),
      toast.undo === undefined && toast.next === undefined ? shortMs : longMs,
    );
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  const undo = useCallback(() => {
    setToast(undefined);
    toast?.undo?.();
  }, [toast]);
  const goOn = () => {
    setToast(undefined);
    toast?.next?.go();
  };
  useUndoKey(toast?.undo === undefined ? undefined : undo);
  return (
    <ToastContext value={shown}>
      {children}
      <section className={styles['region']} aria-label="What was done">
        <p className="unseen" role="status">
          {toast?.message}
        </p>
        {toast !== undefined && (
          <div
            key={toast.at}
            className={styles['toast']}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span className={styles['message']}>{toast.message}</span>
            {toast.undo !== undefined && (
              <Button look="quiet" className={styles['undo'] ?? ''} onClick={undo}>
                Undo
              </Button>
            )}
            {toast.next !== undefined && (
              <Button look="quiet" className={styles['undo'] ?? ''} onClick={goOn}>
                {toast.next.label}
              </Button>
            )}
            <button type="button" className={styles['close']} aria-label="Close" onClick={() => setToast(undefined)}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </section>
    </ToastContext>
  );
}

type ToastShown = {
  readonly message: string;
  readonly undo: ToastOptions['undo'] | undefined;
  readonly next: ToastOptions['next'] | undefined;
  readonly at: number;
};

const shortMs = 5_000;
const longMs = 12_000;

const ToastContext = createContext<{ readonly show: ShowToast }>({ show: () => undefined });
