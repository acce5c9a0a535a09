import { formatNumber } from '../../../base/format.ts';

/** The size of a file as people read it: "512 bytes", "12.3 kB", "4 MB". */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${formatNumber(bytes)} bytes`;
  return bytes < 1_000_000 ? `${formatNumber(bytes / 1_000)} kB` : `${formatNumber(bytes / 1_000_000)} MB`;
}
