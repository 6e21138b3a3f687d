import { DropdownMenu } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'

/** One action of a menu, or a line between groups. */
export type MenuEntry = { label: string; icon?: ReactNode; onChoose: () => void; danger?: boolean; disabled?: boolean } | 'line'

/** A menu of actions under a button. Not modal, so that the page behind stays as it is (and no style is injected). */
export function Menu({ trigger, entries, align }: { trigger: ReactElement; entries: readonly MenuEntry[]; align?: 'start' | 'end' }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.getElementById('main')}>
        <DropdownMenu.Content className="menu" align={align ?? 'end'} sideOffset={4} collisionPadding={8}>
          {entries.map((entry, index) =>
            entry === 'line' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
              <DropdownMenu.Separator key={index} className="menu-line" />
            ) : (
              <DropdownMenu.Item
                key={entry.label}
                className={entry.danger ? 'menu-item danger' : 'menu-item'}
                disabled={entry.disabled ?? false}
                onSelect={entry.onChoose}
              >
                {entry.icon}
                {entry.label}
              </DropdownMenu.Item>
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
