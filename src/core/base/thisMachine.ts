/** Whether an address leads no further than to the machine it is opened on. */
export const isThisMachine = ({ hostname }: { readonly hostname: string }): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
