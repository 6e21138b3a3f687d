/** The one stylesheet of the identity pages, in the colours of the web app. */
export const STYLE = `:root {
  color-scheme: light dark;
  --page: #f6f6f4; --card: #fff; --text: #17181a; --quiet: #5d5f63; --line: #e4e4df; --field: #8d8d86; --sunken: #efefec;
  --accent: #0e5a68; --accent-hover: #0a4854; --accent-text: #fff; --link: #0c5361; --focus: #0e7d92;
  --bad: #b3211c; --bad-back: #fde8e6; --good: #14713a; --good-back: #e1f4e7; --fair: #a3430a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #131415; --card: #1b1c1e; --text: #f1f1ee; --quiet: #b0b1b3; --line: #2d2f32; --field: #76797e; --sunken: #101112;
    --accent: #63c3d3; --accent-hover: #86d3e0; --accent-text: #06242a; --link: #86d3e0; --focus: #63c3d3;
    --bad: #ff9d95; --bad-back: #471d1b; --good: #82d9a1; --good-back: #15361f; --fair: #f6b26b;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; align-items: center;
  background: var(--page); color: var(--text); padding: 24px 16px 40px;
  font: 15px/1.5 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
body.narrow { padding-top: max(24px, 9vh); }
header { display: flex; align-items: center; gap: 10px; font-weight: 650; font-size: 18px; letter-spacing: -.01em; margin-bottom: 24px; }
header a { color: inherit; text-decoration: none; display: flex; align-items: center; gap: 10px; }
header svg { width: 28px; height: 28px; }
header rect { fill: var(--accent); }
header path { fill: var(--accent-text); }
main { width: 100%; max-width: 400px; }
.wide main { max-width: 640px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 28px; }
.card + .card { margin-top: 16px; }
h1 { font-size: 22px; line-height: 1.25; letter-spacing: -.015em; margin: 0 0 4px; font-weight: 650; }
h2 { font-size: 16px; margin: 0 0 4px; font-weight: 650; }
p { margin: 0 0 16px; }
.lead, .hint, .quiet { color: var(--quiet); }
.lead { margin-bottom: 20px; }
.hint { font-size: 13px; margin: 6px 0 0; }
.foot { text-align: center; margin: 20px 0 0; color: var(--quiet); }
a { color: var(--link); text-underline-offset: 2px; }
form { margin: 0; }
.field { margin-bottom: 16px; }
.label { display: flex; justify-content: space-between; gap: 12px; margin-bottom: 6px; }
label { font-weight: 550; font-size: 14px; }
.label a { font-size: 14px; }
input {
  width: 100%; height: 44px; padding: 0 12px; font: inherit; font-size: 16px; color: var(--text); background: var(--card);
  border: 1px solid var(--field); border-radius: 8px;
}
input[aria-invalid=true] { border-color: var(--bad); }
input.code { letter-spacing: .2em; font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.password { position: relative; }
.password input { padding-right: 72px; }
.password button {
  position: absolute; right: 6px; top: 6px; height: 32px; padding: 0 10px; border: 0; border-radius: 6px; background: none;
  color: var(--quiet); font: inherit; font-size: 13px; font-weight: 550; cursor: pointer;
}
.password button:hover { color: var(--text); background: var(--sunken); }
meter { display: block; width: 100%; height: 6px; margin-top: 8px; border: 0; border-radius: 3px; background: var(--line); }
meter::-webkit-meter-bar { height: 6px; border: 0; border-radius: 3px; background: var(--line); }
meter::-webkit-meter-optimum-value { background: var(--good); border-radius: 3px; }
meter::-webkit-meter-suboptimum-value, meter::-webkit-meter-even-less-good-value { background: var(--fair); border-radius: 3px; }
.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: 8px 18px; font: inherit; font-weight: 600;
  border-radius: 8px; border: 1px solid var(--accent); background: var(--accent); color: var(--accent-text); cursor: pointer; text-decoration: none;
}
.button:hover { background: var(--accent-hover); }
.button.second:hover, .button.danger:hover { background: var(--sunken); }
.button.whole { width: 100%; }
.button.second { background: none; color: var(--text); border-color: var(--field); }
.button.danger { background: none; color: var(--bad); border-color: var(--bad); }
.row { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
.row + .row, .stack { margin-top: 12px; }
.error { color: var(--bad); font-size: 14px; margin: 6px 0 0; }
.notice { border-radius: 8px; padding: 12px 14px; margin: 0 0 16px; font-size: 14px; }
.notice.bad { background: var(--bad-back); color: var(--bad); }
.notice.good { background: var(--good-back); color: var(--good); }
.qr { display: block; width: 184px; height: 184px; margin: 0 auto 16px; padding: 12px; background: #fff; border: 1px solid var(--line); border-radius: 8px; }
.secret, .codes { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; background: var(--sunken); border-radius: 8px; padding: 12px 14px; }
.secret { word-break: break-all; text-align: center; letter-spacing: .05em; margin-bottom: 16px; }
.codes { list-style: none; margin: 0 0 16px; display: grid; grid-template-columns: 1fr 1fr; gap: 6px 16px; }
ol { padding-left: 20px; margin: 0 0 16px; }
ol li { margin-bottom: 4px; }
details summary { cursor: pointer; font-weight: 550; padding: 10px 0; }
.card > details:only-child summary { padding: 0; }
.card > details:only-child[open] summary { margin-bottom: 16px; }
details[open] summary { margin-bottom: 8px; }
.tag { display: inline-block; margin-left: 4px; font-size: 12px; font-weight: 600; padding: 2px 8px; border-radius: 99px; background: var(--sunken); color: var(--quiet); }
.tag.good { background: var(--good-back); color: var(--good); }
.head { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
.small { font-size: 13px; color: var(--quiet); overflow-wrap: anywhere; }
@media (max-width: 480px) {
  body { padding: 16px 12px 32px; }
  body.narrow { padding-top: 24px; }
  .card { padding: 20px; }
  .row .button { flex: 1 1 auto; }
}
@media (prefers-reduced-motion: no-preference) { .button, .password button { transition: background .12s; } }
@media print { body { background: none; } header, .foot, form { display: none; } .card { border: 0; } }
`
