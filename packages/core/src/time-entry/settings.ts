import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import type { Day } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { rateFindings } from '../project/checked.ts'
import { entity, type Versioned } from '../store/entity.ts'
import { readIfAny, type Tx, transact } from '../store/transact.ts'
import type { TimeRounding } from './rounding.ts'

/** How the organisation bills time where project, task and entry say nothing. */
export interface TimeSettings {
  /** Per hour, decimal string, in the currency of the project it is used for. */
  rate?: string
  /** The rates of members, by their ids. */
  memberRates: Record<string, string>
  rounding: TimeRounding
  /** Time of this day and before can be neither written down nor changed. */
  lockedThrough?: Day
}

/** One item per organisation; absent until something is set. */
export const TimeSettings = entity<TimeSettings, object>({
  name: 'time_settings',
  schema: 1,
  key: () => ({ pk: 'time-settings', sk: 'settings' }),
})

/** Before anybody set anything: no rates, each entry to the minute. */
export const DEFAULT_TIME_SETTINGS: TimeSettings = { memberRates: {}, rounding: { minutes: 1, mode: 'nearest' } }

/** The settings as they are, version 0 where nothing is set. */
export async function readTimeSettings(call: Call): Promise<Versioned<TimeSettings>> {
  return (await readIfAny(call, TimeSettings, {})) ?? { ...DEFAULT_TIME_SETTINGS, version: 0 }
}

/** Sets them anew, whole. Time that is billed keeps its rate. Errors: `invalid_request`. */
export async function setTimeSettings(call: Call, settings: TimeSettings): Promise<Versioned<TimeSettings>> {
  const errors = [
    ...rateFindings('/rate', settings.rate),
    ...Object.entries(settings.memberRates).flatMap(([id, rate]) => rateFindings(`/memberRates/${id}`, rate)),
  ]
  if (errors.length > 0) throw new AppError('invalid_request', 'The settings have fields that are not valid.', { errors })
  return await transact(call, async (tx) => {
    await tx.find(TimeSettings, {})
    emit(tx, {
      type: 'organization.updated',
      subject: { kind: 'organization', id: call.orgId },
      data: { timeSettings: { ...settings.rounding } },
    })
    return tx.put(TimeSettings, settings)
  })
}

/** Requires that days are not locked. Errors: `conflict`. */
export async function requireUnlocked(tx: Tx, days: readonly Day[]): Promise<void> {
  const { lockedThrough } = (await tx.find(TimeSettings, {})) ?? DEFAULT_TIME_SETTINGS
  if (lockedThrough === undefined || days.every((day) => day > lockedThrough)) return
  throw new AppError('conflict', `Time up to ${lockedThrough} is locked. An owner or admin can move the lock in the settings.`)
}
