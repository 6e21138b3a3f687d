import { addDays, type Day, type Instant } from '../kit/day.ts'
import { createProject } from '../project/create.ts'
import { decideQuote } from '../quote/decide.ts'
import { createQuote } from '../quote/draft.ts'
import { issueQuote } from '../quote/issue.ts'
import { createRecurring } from '../recurring-invoice/create.ts'
import { approveTime } from '../time-entry/approve.ts'
import { createTimeEntries } from '../time-entry/create.ts'
import { customerKey } from './keys.ts'
import { idOf, type Step } from './step.ts'

const HOUR = 3_600
/** Working days back from the demo's day, hours and what was done, of the first and the second project. */
const DIARY: readonly [daysBack: number, hours: number, project: 0 | 1, note: string][] = [
  [16, 6, 0, 'Anforderungen aufgenommen'],
  [15, 7.5, 0, 'Entwurf der Schnittstellen'],
  [14, 3, 1, 'Erstgespräch'],
  [13, 8, 0, 'Umsetzung Bestellmaske'],
  [10, 4.5, 0, 'Umsetzung Bestellmaske'],
  [9, 2.5, 1, 'Wortmarke, drei Entwürfe'],
  [8, 7, 0, 'Anbindung Lagerverwaltung'],
  [6, 6.25, 0, 'Tests mit Testdaten'],
  [3, 5, 1, 'Reinzeichnung'],
  [2, 7.5, 0, 'Einführung beim Kunden'],
  [1, 3.25, 0, 'Nacharbeiten'],
]
/** What is older than a week was approved. */
const APPROVED_BEFORE_DAYS = 7

/** Work in hand: two projects with their time, quotes in three states, and two recurring invoices. No mail of it goes out. */
export function workSteps(today: Day): Step[] {
  const at = (daysBack: number, time: string): Instant => `${addDays(today, -daysBack)}T${time}.000Z`
  return [...projectSteps(at, today), ...quoteSteps(at, today), ...recurringSteps(at, today)].sort((a, b) => (a.at < b.at ? -1 : 1))
}

type At = (daysBack: number, time: string) => Instant

function projectSteps(at: At, today: Day): Step[] {
  const projects: Step[] = [
    {
      key: 'project/0',
      at: at(20, '08:00:00'),
      run: (call, ids) =>
        createProject(call, {
          name: 'Bestellportal',
          customerId: idOf(ids, customerKey(0)),
          rate: '118.00',
          budgetHours: '80',
          tasks: [{ name: 'Entwicklung' }, { name: 'Beratung', rate: '145.00' }],
        }),
    },
    {
      key: 'project/1',
      at: at(20, '08:10:00'),
      run: (call, ids) => createProject(call, { name: 'Neues Erscheinungsbild', customerId: idOf(ids, customerKey(1)), rate: '105.00' }),
    },
  ]
  const entries = DIARY.flatMap(([daysBack, hours, project, note], nth): Step[] => {
    const key = `time/${nth}`
    const write: Step = {
      key,
      at: at(daysBack, '16:30:00'),
      run: (call, ids) =>
        createTimeEntries(
          call,
          { projectId: idOf(ids, `project/${project}`), date: addDays(today, -daysBack), seconds: hours * HOUR, note },
          { mayManage: true },
        ),
    }
    const approve: Step = {
      key: `${key}/approved`,
      at: at(APPROVED_BEFORE_DAYS, '07:00:00'),
      run: (call, ids) => approveTime(call, { ids: [idOf(ids, key)], approved: true }),
    }
    return daysBack > APPROVED_BEFORE_DAYS ? [write, approve] : [write]
  })
  return [...projects, ...entries]
}

function quoteSteps(at: At, today: Day): Step[] {
  const quote = (
    nth: number,
    customer: number,
    daysBack: number,
    line: { description: string; quantity: string; unitPrice: string },
  ): Step => ({
    key: `quote/${nth}`,
    at: at(daysBack, '09:00:00'),
    run: (call, ids) =>
      createQuote(call, {
        customerId: idOf(ids, customerKey(customer)),
        validUntil: addDays(today, 21),
        lines: [{ ...line, unit: 'h', taxPercent: '19' }],
      }),
  })
  const issued = (nth: number, daysBack: number): Step => ({
    key: `quote/${nth}/issue`,
    at: at(daysBack, '09:30:00'),
    run: (call, ids) => issueQuote(call, { id: idOf(ids, `quote/${nth}`) }),
  })
  const accept: Step = {
    key: 'quote/1/accepted',
    at: at(4, '13:00:00'),
    run: (call, ids) => decideQuote(call, { id: idOf(ids, 'quote/1'), answer: 'accepted' }),
  }
  return [
    quote(0, 0, 12, { description: 'Bestellportal, zweite Ausbaustufe', quantity: '60', unitPrice: '118.00' }),
    issued(0, 12),
    quote(1, 1, 9, { description: 'Speisekarte und Schilder', quantity: '24', unitPrice: '105.00' }),
    issued(1, 9),
    accept,
    quote(2, 2, 2, { description: 'Umzug der Praxisverwaltung', quantity: '16', unitPrice: '118.00' }),
  ]
}

/** From the first of the next month on: as drafts, so that nothing goes out by itself. */
function recurringSteps(at: At, today: Day): Step[] {
  const recurring = (
    nth: number,
    input: { customer: number; frequency: 'monthly' | 'quarterly'; description: string; unitPrice: string },
  ): Step => ({
    key: `recurring/${nth}`,
    at: at(5, `10:0${nth}:00`),
    run: (call, ids) =>
      createRecurring(call, {
        customerId: idOf(ids, customerKey(input.customer)),
        name: input.description,
        lines: [{ description: `${input.description}, {{period}}`, quantity: '1', unitPrice: input.unitPrice, taxPercent: '19' }],
        schedule: { frequency: input.frequency, interval: 1, on: { type: 'day_of_month', day: 1 }, startsOn: addDays(today, 1) },
        automation: 'draft',
      }),
  })
  return [
    recurring(0, { customer: 0, frequency: 'monthly', description: 'Betrieb und Wartung', unitPrice: '89.90' }),
    recurring(1, { customer: 1, frequency: 'quarterly', description: 'Pflege der Website', unitPrice: '240.00' }),
  ]
}
