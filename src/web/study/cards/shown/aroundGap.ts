/** A text from a few words before its first gap, where the gap stands so far in that one line would not show it. */
export function aroundGap(text: string): string {
  const gap = text.indexOf('<mark class="gap">');
  if (gap <= shownBefore) return text;
  const space = text.indexOf(' ', gap - kept);
  const cut = space < 0 || space >= gap ? gap : space + 1;
  return `… ${text.slice(cut)}`;
}

const shownBefore = 48;
const kept = 24;
