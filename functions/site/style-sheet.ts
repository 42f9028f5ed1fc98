/** The one style sheet of all pages: system fonts, both colour schemes, contrast of 4.5 to 1 or better. */
export const STYLE_SHEET = `:root{color-scheme:light dark;--page:#fff;--card:#f6f7f9;--text:#1d2125;--muted:#565d66;--rule:#d7dbe0;--link:#0b5394;--mark:#fff1b8;--mark-text:#1d2125;--good:#1c6b37;--bad:#a3231f;--doubt:#7a5200;--button:#0b5394;--button-text:#fff}
@media (prefers-color-scheme:dark){:root{--page:#16181b;--card:#1e2125;--text:#e4e6ea;--muted:#a9b0b9;--rule:#3a4048;--link:#8ab4f8;--mark:#5c4a00;--mark-text:#fff;--good:#7fd19b;--bad:#ff9d97;--doubt:#f0c36d;--button:#8ab4f8;--button-text:#10233f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:break-word}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--page);padding:.5rem 1rem}
.page{max-width:46rem;margin:0 auto;padding:1.25rem 1rem 4rem}
.page.wide{max-width:58rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0 .4rem}
h2{font-size:1.2rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-top:.9rem;border-top:2px solid var(--rule)}
h3{font-size:1.08rem;line-height:1.35;margin:0 0 .2rem}
p{margin:0 0 .75rem}
.muted,.facts,.why,caption{color:var(--muted);font-size:.9rem}
.bar{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:0 0 1rem;padding:0;list-style:none;font-size:.95rem}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.6rem;margin:1rem 0;padding:0;list-style:none}
.counts a{display:block;padding:.6rem .8rem;border:1px solid var(--rule);border-radius:.5rem;background:var(--card);color:inherit;text-decoration:none}
.counts a:hover{border-color:var(--link)}
.counts b{display:block;font-size:1.5rem;line-height:1.2;font-variant-numeric:tabular-nums}
.story{margin:0 0 1.1rem;padding:.9rem 1rem;border:1px solid var(--rule);border-left:.3rem solid var(--good);border-radius:.5rem;background:var(--card)}
.story.borderline{border-left-color:var(--doubt)}
.story p:last-child,.story ul:last-child,.story blockquote:last-child{margin-bottom:0}
.facts{margin:0 0 .5rem}
.why{margin:.5rem 0 .25rem}
.remark{color:var(--doubt)}
blockquote{margin:0 0 .5rem;padding:.1rem 0;padding-inline-start:.8rem;border-inline-start:3px solid var(--rule)}
mark{background:var(--mark);color:var(--mark-text);font-weight:600;padding:0 .1em;border-radius:.15em}
ul.plain{margin:0 0 .75rem;padding-left:1.2rem}
ul.plain li{margin:0 0 .35rem}
.scroll{overflow-x:auto}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.9rem}
iframe{width:100%;height:75vh;border:1px solid var(--rule);border-radius:.5rem;background:#fff}
table{border-collapse:collapse;width:100%;font-size:.93rem}
caption{text-align:left;padding:0 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--rule)}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
.good{color:var(--good)}
.bad{color:var(--bad);font-weight:600}
form{margin:1.2rem 0}
fieldset,.field{margin:0 0 1.2rem;padding:0;border:0}
legend,.field>label{display:block;padding:0;margin:0 0 .3rem;font-weight:600}
.choice{display:flex;gap:.6rem;align-items:baseline;margin:.25rem 0}
.hint{display:block;color:var(--muted);font-size:.9rem}
input[type=email],select{width:100%;max-width:26rem;min-height:2.75rem;padding:.45rem .6rem;font:inherit;color:inherit;background:var(--page);border:1px solid var(--muted);border-radius:.4rem}
input[aria-invalid=true]{border:2px solid var(--bad)}
.row{display:flex;flex-wrap:wrap;gap:0 1.2rem}
.row .field{flex:1 1 11rem}
button{min-height:2.9rem;padding:.5rem 1.4rem;font:inherit;font-weight:600;color:var(--button-text);background:var(--button);border:0;border-radius:.4rem;cursor:pointer}
.problem{padding:.7rem .9rem;border:2px solid var(--bad);border-radius:.4rem}
footer{margin-top:3rem;color:var(--muted);font-size:.9rem}
`;
