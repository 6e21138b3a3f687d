import { hasCommandKey } from '../lib/shortcuts.ts'
import { Dialog } from './dialog.tsx'

const GROUPS: readonly { title: string; keys: readonly [string, string][] }[] = [
  {
    title: 'Everywhere',
    keys: [
      ['mod K', 'Search and commands'],
      ['N', 'New invoice'],
      ['/', 'Search on this page'],
      ['?', 'This help'],
      ['Esc', 'Close what is open'],
    ],
  },
  {
    title: 'In a list',
    keys: [
      ['↓ or J', 'Next row'],
      ['↑ or K', 'Row before'],
      ['Enter', 'Open the row'],
      ['X', 'Choose the row'],
    ],
  },
  {
    title: 'Writing an invoice',
    keys: [
      ['Enter', 'Next line; a new one after the last'],
      ['↑ ↓', 'Same box in the line above or below'],
      ['mod Backspace', 'Remove the line'],
      ['mod V', 'Paste rows from a spreadsheet'],
      ['mod Enter', 'Issue and send'],
    ],
  },
]

/** The keys the app knows. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const mod = hasCommandKey() ? '⌘' : 'Ctrl'
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className="dialog-body">
        {GROUPS.map((group) => (
          <section key={group.title} className="stack-s">
            <h3>{group.title}</h3>
            <dl className="key-list">
              {group.keys.map(([keys, meaning]) => (
                <div key={meaning} className="spread">
                  <dt>{meaning}</dt>
                  <dd>
                    <kbd>{keys.replace('mod', mod)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
