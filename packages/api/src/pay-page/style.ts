import { ACCENT_DEFAULT, accentOf } from '@quittance/core/kit/accent'
import { sha256 } from '@quittance/core/kit/hash'

/** What does not depend on the sender's colour. Old phones are kept in mind: no grid, no gap, no nesting. */
const RULES = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
header, main, footer { max-width: 1040px; margin: 0 auto; padding: 0 16px; }
header { padding-top: 20px; padding-bottom: 16px; }
.sender { margin: 0; font-size: 18px; font-weight: 700; letter-spacing: -.01em; overflow-wrap: anywhere; }
.sender::before { content: ''; display: inline-block; width: 10px; height: 10px; margin-right: 10px; border-radius: 3px; background: var(--fill); border: 1px solid var(--ink); }
h1, h2, p, dl, dd, ul, figure { margin: 0; padding: 0; }
h1 { font-size: 24px; line-height: 1.25; letter-spacing: -.015em; }
h2 { font-size: 16px; line-height: 1.4; margin-bottom: 12px; }
b, strong { font-weight: 650; }
a { color: var(--ink); text-underline-offset: 2px; }
.ask, .paper { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 24px 20px; margin-bottom: 16px; }
.ask { border-top: 4px solid var(--fill); }
.ask p + p, .ask form, .ask .transfer, .ask form + p, .ask .transfer + p { margin-top: 20px; }
.ask .warn + h1 { margin-top: 24px; }
.what { display: block; font-size: 15px; font-weight: 500; letter-spacing: 0; color: var(--quiet); }
.sum { display: block; font-size: 40px; line-height: 1.15; font-weight: 700; letter-spacing: -.03em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.due { margin-top: 6px; color: var(--quiet); }
.quiet { color: var(--quiet); font-size: 14px; }
.ask .quiet { margin-top: 8px; }
.center { text-align: center; }
.badge { display: inline-block; padding: 1px 10px; border-radius: 99px; font-size: 13px; font-weight: 600; white-space: nowrap; }
.late { background: var(--bad-back); color: var(--bad); }
.part { background: var(--part-back); color: var(--part); }
.button { display: block; width: 100%; padding: 14px 20px; border: 1px solid var(--ink); border-radius: 10px; background: var(--fill); color: var(--on-fill);
  font: inherit; font-size: 17px; font-weight: 650; line-height: 1.3; text-align: center; text-decoration: none; cursor: pointer; font-variant-numeric: tabular-nums; }
.button:hover { filter: brightness(1.06); }
.second { background: transparent; color: var(--text); border-color: var(--field); font-size: 16px; font-weight: 550; padding: 11px 20px; }
.second:hover { background: var(--page); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.transfer dl > div { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; padding: 3px 0; }
.transfer dt { padding-right: 12px; }
.transfer dd { margin-bottom: 0; }
.transfer { border-top: 1px solid var(--line); padding-top: 20px; }
.ask form + .transfer { margin-top: 24px; }
dt { color: var(--quiet); font-size: 14px; }
dd { margin-bottom: 10px; font-weight: 550; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.pick { -webkit-user-select: all; user-select: all; }
figure { display: none; margin-top: 16px; text-align: center; }
.qr { display: block; width: 176px; height: 176px; margin: 0 auto; border-radius: 8px; }
summary { cursor: pointer; padding: 8px 0; font-weight: 550; color: var(--ink); }
.ask .part-form { margin-top: 12px; }
.ask .part-form form { margin-top: 4px; }
.ask .part-form .button { margin-top: 12px; }
label { display: block; font-size: 14px; color: var(--quiet); }
.box { display: block; width: 100%; margin-top: 4px; padding: 11px 14px; border: 1px solid var(--field); border-radius: 10px; background: var(--card); color: var(--text); font: inherit; font-size: 17px; }
.signed { font-family: 'Segoe Script', 'Bradley Hand', 'Snell Roundhand', 'Brush Script MT', cursive; font-size: 22px; }
.pad { display: block; width: 100%; margin-top: 4px; border: 1px solid var(--field); border-radius: 10px; background: var(--card); color: var(--text); touch-action: none; cursor: crosshair; }
.pad + input + .second { width: auto; margin: 8px 0 16px auto; padding: 5px 14px; font-size: 14px; }
.drawn { display: block; width: 240px; max-width: 100%; margin: 8px auto 0; }
.drawn path { fill: none; stroke: currentColor; stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
.ask label + .box { margin-bottom: 12px; }
.ask details { margin-top: 16px; border-top: 1px solid var(--line); padding-top: 8px; }
textarea.box { min-height: 88px; resize: vertical; }
.problem { margin-bottom: 20px; padding: 12px 16px; border-radius: 10px; background: var(--bad-back); color: var(--bad); }
.problem p { color: var(--text); font-size: 15px; }
.state { text-align: center; padding: 12px 0 8px; }
.logo { display: block; max-width: 100%; height: auto; }
@media (prefers-color-scheme: dark) { .logo { box-sizing: content-box; padding: 8px 12px; border-radius: 10px; background: #fff; } }
.state h1 { margin-bottom: 8px; }
.state .sum { margin: 0 0 8px; }
.mark { width: 56px; height: 56px; margin: 0 auto 16px; border-radius: 50%; background: var(--page); position: relative; }
.mark::before { content: ''; position: absolute; }
.done .mark { background: var(--good-back); }
.done .mark::before { left: 22px; top: 15px; width: 12px; height: 22px; border: solid var(--good); border-width: 0 4px 4px 0; transform: rotate(45deg); }
.void .mark::before { left: 16px; right: 16px; top: 26px; height: 4px; border-radius: 2px; background: var(--quiet); }
.wait .mark::before { left: 14px; top: 14px; width: 28px; height: 28px; border: 4px solid var(--line); border-top-color: var(--ink); border-radius: 50%; }
.receipt { margin: 20px 0; padding: 16px; border: 1px solid var(--line); border-radius: 10px; }
.receipt h2 { margin-bottom: 4px; font-size: 14px; color: var(--quiet); }
.payment { padding: 8px 0; }
.ask .payment p { margin-top: 0; }
.fee { margin: 16px 0; padding-top: 12px; border-top: 1px solid var(--line); }
.total { display: flex; justify-content: space-between; }
.total span { min-width: 0; overflow-wrap: anywhere; padding-right: 16px; }
.total b { font-weight: 550; white-space: nowrap; font-variant-numeric: tabular-nums; text-align: right; }
.whole { font-size: 17px; padding-top: 8px; margin-top: 8px; border-top: 1px solid var(--line); }
.whole span, .whole b { font-weight: 700; }
.meta { margin-bottom: 8px; overflow-wrap: anywhere; }
.party { unicode-bidi: plaintext; text-align: left; }
.meta dl { margin-top: 16px; }
.lines { list-style: none; border-top: 1px solid var(--line); }
.lines li { padding: 12px 0; border-bottom: 1px solid var(--line); }
.sums { padding-top: 12px; }
.sums p { padding-top: 4px; padding-bottom: 4px; }
.notes { margin-top: 20px; padding-top: 16px; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.files { list-style: none; }
.files li { padding: 6px 0; font-size: 15px; }
.files b { font-weight: 400; color: var(--quiet); }
footer { padding-top: 8px; padding-bottom: 40px; font-size: 14px; color: var(--quiet); overflow-wrap: anywhere; }
.alone { max-width: 520px; margin-left: auto; margin-right: auto; }
.warn { padding: 12px 16px; border-radius: 10px; background: var(--part-back); color: var(--text); }
@media (min-width: 860px) {
  header { padding-top: 40px; }
  .columns { display: flex; align-items: flex-start; flex-direction: row-reverse; }
  .ask { flex: 0 0 400px; padding: 28px; margin-left: 24px; }
  .alone { margin-left: auto; }
  figure { display: block; }
  .paper { flex: 1 1 auto; min-width: 0; padding: 32px; }
  .meta { display: flex; justify-content: space-between; margin-bottom: 24px; }
  .meta > div { flex: 1 1 50%; padding-right: 24px; }
  .meta dl { flex: 1 1 50%; margin-top: 0; }
}
@media (prefers-reduced-motion: no-preference) { .wait .mark::before { animation: turn 1s linear infinite; } }
@keyframes turn { to { transform: rotate(360deg); } }
@media print { form, .second, .transfer { display: none; } .ask, .paper { border: 0; } body { background: none; } }
`

const RULES_HASH = sha256(RULES).slice(0, 12)

/** Where the stylesheet in a sender's colour is. The path changes with its content, so that browsers may keep it for ever. */
export function stylePath(brandColor: string | undefined): string {
  return `/pay/style/${accentOf(brandColor).fill.slice(1)}-${RULES_HASH}`
}

/** The stylesheet of a name as `stylePath` makes them: the part before the hyphen is the colour. */
export function stylesheet(name: string): string {
  const accent = accentOf(`#${name.split('-', 1)[0] ?? ACCENT_DEFAULT.slice(1)}`)
  return `:root { color-scheme: light dark; --fill: ${accent.fill}; --on-fill: ${accent.onFill}; --ink: ${accent.onLight};
  --page: #f6f7f9; --card: #fff; --text: #16191f; --quiet: #59616f; --line: #e3e6eb; --field: #b9c0ca;
  --good: #17683c; --good-back: #e4f4eb; --bad: #a3211a; --bad-back: #fdeceb; --part: #5b3a9e; --part-back: #f0eafb; }
@media (prefers-color-scheme: dark) { :root { --ink: ${accent.onDark};
  --page: #0f1115; --card: #171a20; --text: #e9ecf1; --quiet: #a3abb8; --line: #2a2f38; --field: #4d5563;
  --good: #7fd6a2; --good-back: #15301f; --bad: #ff9f97; --bad-back: #3a1c1a; --part: #c9b3fb; --part-back: #2a2140; } }
${RULES}`
}
