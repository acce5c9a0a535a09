import { formatNumber } from '../format.ts';

/** The size of a file as people read it: "512 bytes", "12.3 kB", "4 MB", "1.5 GB". */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${formatNumber(bytes)} bytes`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1_000)} kB`;
  return bytes < 1_000_000_000 ? `${formatNumber(bytes / 1_000_000)} MB` : `${formatNumber(bytes / 1_000_000_000)} GB`;
}
