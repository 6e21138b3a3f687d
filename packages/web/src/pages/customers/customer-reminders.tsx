import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/page.tsx'
import { StopRemindersDialog } from '../../components/stop-reminders-dialog.tsx'
import { stopReminders, useCustomerReminders, useReminderAct } from '../../data/reminders.ts'
import type { Customer } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** Whether the customer is reminded of what is open, and the switch. */
export function CustomerReminders({ customer }: { customer: Customer }) {
  const { data } = useCustomerReminders(customer.id)
  const [stopping, setStopping] = useState(false)
  const resume = useReminderAct(() => stopReminders({ customerId: customer.id }, null))
  if (!data) return null
  const { stop } = data
  const letGoOn = () =>
    resume.mutate(undefined, {
      onSuccess: () => toast('Reminders go on.', { tone: 'good' }),
      onError: (error) => toast(messageOf(error), { tone: 'bad' }),
    })
  return (
    <Card title="Reminders">
      <div className="stack">
        {stop ? (
          <p>
            {stop.until ? `Paused until ${showDay(stop.until)}` : 'Stopped'}: <span className="muted">“{stop.reason}”</span>
          </p>
        ) : (
          <p className="muted">As set up for everybody.</p>
        )}
        <div className="row">
          {stop ? (
            <Button size="small" busy={resume.isPending} onClick={letGoOn}>
              Let them go on
            </Button>
          ) : (
            <Button size="small" kind="quiet" onClick={() => setStopping(true)}>
              Stop or pause
            </Button>
          )}
        </div>
      </div>
      {stopping && (
        <StopRemindersDialog
          title={`Remind ${customer.name} of nothing`}
          target={{ customerId: customer.id }}
          placeholder="Pays at the end of each quarter"
          onClose={() => setStopping(false)}
        />
      )}
    </Card>
  )
}
