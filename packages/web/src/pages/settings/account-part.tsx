import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button, ButtonHref } from '../../components/button.tsx'
import { LeaveIcon, MoonIcon, OutIcon, ScreenIcon, SunIcon } from '../../components/icons.tsx'
import { Card } from '../../components/page.tsx'
import { Skeleton } from '../../components/states.tsx'
import { currentAuth } from '../../data/client.ts'
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../../lib/theme.ts'

const THEMES: readonly { value: ThemeChoice; label: string; icon: ReactNode }[] = [
  { value: 'system', label: 'As the system', icon: <ScreenIcon /> },
  { value: 'light', label: 'Light', icon: <SunIcon /> },
  { value: 'dark', label: 'Dark', icon: <MoonIcon /> },
]

/** Your login and how the app looks for you. */
export function AccountPart() {
  const profile = useQuery({ queryKey: ['profile'], queryFn: () => currentAuth().profile() })
  const theme = useThemeChoice()
  return (
    <div className="stack">
      <Card title="Your account">
        <div className="stack">
          <div>
            <strong>{profile.isPending ? <Skeleton /> : (profile.data?.name ?? '')}</strong>
            <p className="muted">{profile.data?.email}</p>
          </div>
          <p>Password, e-mail address and the second step at login are kept with your login.</p>
          <div className="row">
            <ButtonHref href={currentAuth().accountUrl} icon={<OutIcon />}>
              Password and security
            </ButtonHref>
            <Button icon={<LeaveIcon />} onClick={() => void currentAuth().logout()}>
              Log out
            </Button>
          </div>
        </div>
      </Card>
      <Card title="Appearance">
        <div className="row" role="radiogroup" aria-label="Theme">
          {THEMES.map((choice) => (
            <Button
              key={choice.value}
              kind={choice.value === theme ? 'primary' : 'secondary'}
              role="radio"
              aria-checked={choice.value === theme}
              icon={choice.icon}
              onClick={() => chooseTheme(choice.value)}
            >
              {choice.label}
            </Button>
          ))}
        </div>
      </Card>
    </div>
  )
}
