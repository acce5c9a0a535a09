import { type ComponentType, lazy } from 'react';

/** A part that a screen can do without: where its code cannot be loaded, nothing stands in its place. */
export const lazyOrNothing = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ readonly default: ComponentType<Props> }> => ({
    default: await load().catch(() => Nothing),
  }));

const Nothing = () => null;
