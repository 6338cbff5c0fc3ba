import type { Page } from '../storage/generated/client.ts'
import type { Allowances } from './allowances.ts'

export interface Settling {
  /** Pages that are to be sent now. */
  asked: readonly Page[]
  /** Those that were put off before, oldest first. */
  late: readonly Page[]
  allowances: Allowances
  /** No alert of the group goes on. */
  isOver: boolean
  isAcknowledged: boolean
  /** All alerts that go on are suppressed. */
  isQuiet: boolean
  /** Emergencies are told however often. */
  isUnthrottled: boolean
}

/** What becomes of pages: sent now, put off, or not sent any more. */
export function settlePages(settling: Settling, now: Date) {
  const { asked, late, allowances, isUnthrottled } = settling
  const posted: Page[] = []
  const throttled: Page[] = []
  const dropped: Page[] = []
  let dueAt: Date | null = null
  const send = (page: Page) => {
    const { contactId } = page
    const room = contactId === null || isUnthrottled ? null : allowances.roomAt(contactId)
    if (room !== null) {
      throttled.push(page)
      if (dueAt === null || room < dueAt) dueAt = room
      return
    }
    if (contactId !== null) allowances.use(contactId)
    posted.push({ ...page, state: 'POSTED', postedAt: now })
  }
  const isGone = ({ contactId }: Page) => contactId !== null && !allowances.isKnown(contactId)
  for (const page of late) {
    const isReplaced = asked.some((other) => isSameWay(page, other))
    if (isReplaced || isGone(page) || isMoot(page, settling)) dropped.push({ ...page, state: 'DROPPED' })
    else if (settling.isQuiet) throttled.push(page)
    else send(page)
  }
  for (const page of asked) if (!isGone(page)) send(page)
  return { posted, throttled, dropped, dueAt: dueAt as Date | null }
}

const isSameWay = (one: Page, other: Page) =>
  one.contactId === other.contactId && one.notifier === other.notifier && one.address === other.address

/** Whether nobody needs to hear of it any more. */
function isMoot({ reason }: Page, { isOver, isAcknowledged }: Settling): boolean {
  if (reason === 'RESOLVED') return !isOver
  if (reason === 'ACKNOWLEDGED') return isOver || !isAcknowledged
  return isOver || isAcknowledged
}
