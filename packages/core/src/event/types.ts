import type { SubjectKind } from '../kit/vocabulary.ts'

export { EVENT_TYPES, type EventType, SUBJECT_KINDS, type SubjectKind } from '../kit/vocabulary.ts'

/** What an event is about. */
export interface Subject {
  kind: SubjectKind
  id: string
}
