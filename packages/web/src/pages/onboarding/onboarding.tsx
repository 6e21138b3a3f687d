import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CountryField } from '../../components/country-field.tsx'
import { TextField } from '../../components/field.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { useCreateOrganisation } from '../../data/organisation.ts'
import { readerCountry } from '../../lib/countries.ts'
import { countryName } from '../../lib/format.ts'
import { fieldMessage, hasFieldMessages, messageOf } from '../../lib/problem.ts'
import { useTitle } from '../../lib/use-title.ts'
import '../../styles/welcome.css'

/** The first minute: the business's name and country. Everything else is guessed from the country and can be changed. */
export function Onboarding() {
  useTitle('Your business')
  const [name, setName] = useState('')
  const [country, setCountry] = useState(readerCountry)
  const [asked, setAsked] = useState(false)
  const create = useCreateOrganisation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() !== '' && !create.isPending) create.mutate({ name: name.trim(), country })
  }
  const nameError = asked && name.trim() === '' ? 'Write the name your customers know.' : fieldMessage(create.error, '/name')
  return (
    <main className="welcome">
      <form className="welcome-card" onSubmit={submit} noValidate>
        <img className="brand-mark" src="/favicon.svg" alt="" />
        <div className="stack-s">
          <h1>What is your business called?</h1>
          <p className="muted">Two answers, and you can write your first invoice.</p>
        </div>
        <TextField
          label="Name of the business"
          autoComplete="organization"
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={nameError}
        />
        <CountryField label="Country" value={country} onCountry={setCountry} hint={guessWords(country)} />
        {create.error && !hasFieldMessages(create.error) && (
          <div className="notice bad" role="alert">
            <WarnIcon />
            <p>{messageOf(create.error)}</p>
          </div>
        )}
        <Button type="submit" kind="primary" busy={create.isPending}>
          Start
        </Button>
      </form>
    </main>
  )
}

function guessWords(country: string): string {
  return `Currency, tax rates, time zone and numbering start as is usual in ${countryName(country)}. You can change them in the settings.`
}
