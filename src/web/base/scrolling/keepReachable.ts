/** What is wider than its place scrolls by itself; the keyboard reaches it for as long as it does. Gives back how to stop. */
export function keepReachable(place: HTMLElement): () => void {
  const observer = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const part of place.querySelectorAll('pre, table, .math.block')) observer.observe(part);
  return () => observer.disconnect();
}
