/** Draws every formula within `root` whose TeX stands as text in a `.math` element; loads KaTeX when there is the first. */
export async function drawMath(root: HTMLElement): Promise<void> {
  const formulas = [...root.querySelectorAll<HTMLElement>('.math:not([data-drawn])')];
  if (formulas.length === 0) return;
  const [{ default: katex }] = await Promise.all([import('katex'), import('katex/dist/katex.min.css')]);
  for (const formula of formulas) {
    const tex = formula.textContent;
    if (formula.dataset['drawn'] !== undefined || tex === '') continue;
    formula.dataset['drawn'] = '';
    try {
      // Into the DOM, not as a string: so its styles pass a policy that forbids style attributes.
      katex.render(tex, formula, {
        displayMode: formula.classList.contains('block'),
        throwOnError: true,
        trust: false,
        maxExpand: 200,
        maxSize: 20,
      });
    } catch (error) {
      if (!(error instanceof katex.ParseError)) throw error;
      // What KaTeX itself shows for such a formula has a style attribute.
      formula.textContent = tex;
      formula.title = error.message;
    }
  }
}
