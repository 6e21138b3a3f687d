import type { Delivery } from './record.ts'

/**
 * The link to a page as it stands in a mail: it names the mail, so that the page can record which one was opened, and what the mail is
 * about where that is something else than the page shows (a credit note's mail leads to its invoice).
 */
export function linkInMail(url: string, { delivery, pageOf }: { delivery: Pick<Delivery, 'id' | 'subjectId'>; pageOf: string }): string {
  const { id, subjectId } = delivery
  return `${url}?mail=${id}${subjectId === pageOf ? '' : `&about=${subjectId}`}`
}
