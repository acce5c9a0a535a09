/** How the page of a packet looks: one column to be read, in either light, and on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1c2526;--soft:#566364;--paper:#fdfcf9;--line:#c9d2d1;--mark:#24585c}
@media (prefers-color-scheme:dark){:root{--ink:#e6ecea;--soft:#a3b1b0;--paper:#14191a;--line:#3a4647;--mark:#8cc3c0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Georgia,'Libertinus Serif',serif}
main{max-width:42rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1{font-size:2.1rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.5rem;line-height:1.3;margin:3rem 0 1rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1.2rem;line-height:1.35;margin:2.25rem 0 .75rem}
h4,.lead{font-size:1rem;font-weight:600;color:var(--mark);margin:1.25rem 0 .25rem}
p,ul,ol{margin:.25rem 0 .75rem}
li{margin:.3rem 0}
dl{margin:0 0 1rem;color:var(--soft)}
dl div{display:flex;gap:.6rem;flex-wrap:wrap}
dt::after{content:':'}
dd{margin:0;color:var(--ink)}
figure{margin:1.25rem 0}
figcaption,caption{color:var(--soft);font-size:.9rem;text-align:start}
figure div[role=img]{background:#fdfcf9;border-radius:6px;padding:.5rem;overflow-x:auto}
figure svg{display:block;width:100%;min-width:30rem;height:auto}
.quote{border-inline-start:3px solid var(--mark);padding-inline-start:1rem}
blockquote{margin:0}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:start;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
a{color:var(--mark)}
pre{overflow-x:auto}
@media print{body{background:none;color:#000;font-size:10.5pt}main{max-width:none;padding:0}h2,h3,h4{break-after:avoid}figure,table{break-inside:avoid}}
`;
