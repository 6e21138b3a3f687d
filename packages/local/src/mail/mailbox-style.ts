/** The stylesheet of the mailbox's pages. */
export const MAILBOX_STYLE = `:root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --text: #16191f; --quiet: #5a6270; --line: #e0e4e9; --accent: #2f5bd8; }
@media (prefers-color-scheme: dark) { :root { --page: #0f1115; --card: #171a20; --text: #e9ecf1; --quiet: #a0a8b5; --line: #2a2f38; --accent: #8aa8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 860px; padding: 28px 16px 48px; background: var(--page); color: var(--text);
  font: 15px/1.5 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
header { margin-bottom: 20px; }
h1 { font-size: 22px; line-height: 1.3; letter-spacing: -.01em; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 14px; margin: 0 0 8px; color: var(--quiet); font-weight: 600; }
p { margin: 4px 0 0; }
a { color: var(--accent); text-underline-offset: 2px; }
.quiet { color: var(--quiet); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; margin-bottom: 16px; }
.padded { padding: 16px 20px; }
.mails { list-style: none; margin: 0; padding: 0; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: block; padding: 12px 20px; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--page); }
.mails strong, .mails span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.mails time { float: right; margin-left: 16px; color: var(--quiet); font-size: 13px; font-variant-numeric: tabular-nums; }
.mails span { color: var(--quiet); font-size: 14px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 12px 0 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.files { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
.files a { display: inline-block; padding: 6px 12px; border: 1px solid var(--line); border-radius: 8px; text-decoration: none; }
.back { margin: 0 0 12px; }
iframe { display: block; width: 100%; height: 780px; border: 0; background: #fff; }
pre { margin: 0; padding: 16px 20px; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
summary { padding: 12px 20px; cursor: pointer; font-weight: 600; }
details[open] summary { border-bottom: 1px solid var(--line); }
.empty { padding: 48px 20px; text-align: center; }
@media (max-width: 600px) { .mails time { float: none; display: block; margin: 0; } iframe { height: 1000px; } }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`
