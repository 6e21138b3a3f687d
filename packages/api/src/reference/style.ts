/** The look of the reference page: text beside a list of operations; light and dark; one column on a phone. */
export const REFERENCE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#17181a, #ececea); --soft: light-dark(#5d5f63, #a3a5a8); --ground: light-dark(#f6f6f4, #131415);
  --surface: light-dark(#fff, #1b1c1e); --line: light-dark(#e4e4df, #303235); --accent: light-dark(#0c5361, #6cc4d4); --code: light-dark(#efefec, #25272a); }
* { box-sizing: border-box }
html { scroll-behavior: smooth; scroll-padding-top: 1rem }
body { margin: 0; font: 15px/1.55 Inter, system-ui, sans-serif; color: var(--ink); background: var(--ground); display: grid; grid-template-columns: 17rem minmax(0, 1fr) }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem 1rem; border-right: 1px solid var(--line); font-size: 13px }
nav strong { display: block; font-size: 15px; margin-bottom: 1rem }
nav summary { cursor: pointer; padding: .25rem 0; font-weight: 600 }
nav ul { list-style: none; margin: 0 0 .5rem; padding: 0 }
nav li a { display: block; padding: .2rem .5rem; border-radius: 6px; color: var(--soft); text-decoration: none }
nav li a:hover { background: var(--code); color: var(--ink) }
main { padding: 2rem clamp(1rem, 4vw, 3rem) 6rem; max-width: 62rem }
h1 { font-size: 1.6rem; margin: 0 0 .75rem } h2 { font-size: 1.25rem; margin: 3rem 0 1rem } h3 { font-size: 1rem; margin: 0 } h4 { font-size: 13px; color: var(--soft); margin: 1rem 0 .25rem }
a { color: var(--accent) } a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.25rem; margin-bottom: 1rem; overflow-x: auto }
article p { margin: .35rem 0 }
code, pre { font: .92em/1.5 ui-monospace, Menlo, Consolas, monospace } code { background: var(--code); padding: .1em .3em; border-radius: 4px } h3 code { background: none; padding: 0 }
pre { background: var(--code); padding: .75rem 1rem; border-radius: 8px; overflow: auto; margin: .5rem 0 }
.method { display: inline-block; min-width: 4.2em; font-weight: 700; color: var(--accent) }
.soft { color: var(--soft) }
table { border-collapse: collapse; width: 100%; font-size: 14px } td { padding: .4rem 1rem .4rem 0; vertical-align: top; border-top: 1px solid var(--line) } tr:first-child td { border-top: 0 }
tr:target td { background: var(--code) }
@media (max-width: 48rem) { body { display: block } nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line) } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }`
