/** A formula whose gaps, which come as HTML, are boxes of TeX. */
export const gapsInTex = (tex: string): string =>
  tex
    .replaceAll(asked, (_, words: string) => `\\boxed{\\text{${words}}}`)
    .replaceAll('<mark class="gap">', '\\boxed{')
    .replaceAll('</mark>', '}');

/** Escaped code in which the gaps are marks again. */
export const gapsInCode = (escaped: string): string => {
  let marked = escaped;
  for (let before = ''; before !== marked;) {
    before = marked;
    marked = marked.replaceAll(escapedGap, '<mark class="gap">$1</mark>');
  }
  return marked;
};

/** A gap that hides its answer, without letters that mean something to TeX. */
const asked = /<mark class="gap">(\[[^\\{}$&#^_%~<]*\])<\/mark>/g;

const escapedGap = /&#60;mark class=&#34;gap&#34;&#62;((?:(?!&#60;mark)[\s\S])*?)&#60;\/mark&#62;/g;
