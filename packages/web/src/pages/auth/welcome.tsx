import { Button } from '../../components/button.tsx'
import { CheckIcon } from '../../components/icons.tsx'
import { currentAuth } from '../../data/client.ts'
import { useTitle } from '../../lib/use-title.ts'
import '../../styles/welcome.css'

/** The front door, for those who are not logged in. */
export function Welcome() {
  useTitle('Welcome')
  return (
    <main className="welcome">
      <div className="welcome-card">
        <img className="brand-mark" src="/favicon.svg" alt="" />
        <h1>Get paid, and know where you stand</h1>
        <p className="muted">Write an invoice in two minutes, send it, and see the money come in, on books an accountant accepts.</p>
        <ul className="stack-s">
          <li>
            <CheckIcon /> Numbers, tax and totals exact to the cent
          </li>
          <li>
            <CheckIcon /> A page on which your customer pays
          </li>
          <li>
            <CheckIcon /> Every payment booked, nothing to reconcile
          </li>
        </ul>
        <div className="row">
          <Button kind="primary" onClick={() => void currentAuth().signUp('/')}>
            Create your account
          </Button>
          <Button onClick={() => void currentAuth().login('/')}>Log in</Button>
        </div>
      </div>
    </main>
  )
}
