/** The date of a moment on this device's calendar, as `YYYY-MM-DD`. */
export function localDate(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Today's. */
export const today = (): string => localDate(new Date());
