/** Text without the letters that XML cannot hold. */
export const printable = (text: string): string =>
  text.replaceAll(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
