import { isWebAddress } from '../schema-builder/text-fault.ts'
import type { Database } from '../storage/database.ts'
import type { DeliveryState } from '../storage/generated/enums.ts'

/** What became of the request for a ticket. */
export interface Ticket {
  /** Null once the delivery is forgotten. */
  state: DeliveryState | null
  /** The receiver's own id of it, and what else it said. */
  receiptId: string | null
  receiptNote: string | null
  /** Where it is, where the receiver said so. */
  url: string | null
}

/** By the keys of the deliveries; those that were cleaned up are missing. */
export async function readTickets({ prisma }: Database, keys: readonly string[]): Promise<Map<string, Ticket>> {
  if (keys.length === 0) return new Map()
  const deliveries = await prisma.delivery.findMany({
    where: { key: { in: [...keys] } },
    select: { key: true, state: true, receipt: true },
  })
  return new Map(deliveries.map(({ key, state, receipt }) => [key, { state, ...readReceipt(receipt) }]))
}

/** Where the tickets are, by the ids of their links. */
export async function ticketUrls(
  database: Database,
  links: readonly { id: string; deliveryKey: string | null }[],
): Promise<Map<string, string>> {
  const asked = links.filter((link): link is { id: string; deliveryKey: string } => link.deliveryKey !== null)
  const tickets = await readTickets(
    database,
    asked.map(({ deliveryKey }) => deliveryKey),
  )
  const urls = new Map<string, string>()
  for (const { id, deliveryKey } of asked) {
    const url = tickets.get(deliveryKey)?.url
    if (url) urls.set(id, url)
  }
  return urls
}

/** Keeps where tickets are beyond the end of their deliveries, which are forgotten. */
export async function keepTicketUrls({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ id: string; receipt: unknown }>(
    `SELECT link.id, receipt FROM incident_link AS link JOIN delivery ON key = delivery_key
     WHERE link.url IS NULL AND (receipt->>'note' ~* '^https?://' OR receipt->>'id' ~* '^https?://')`,
  )
  for (const { id, receipt } of rows) {
    const { url } = readReceipt(receipt)
    if (url !== null) await pool.query('UPDATE incident_link SET url = $2 WHERE id = $1 AND url IS NULL', [id, url])
  }
}

function readReceipt(receipt: unknown): Omit<Ticket, 'state'> {
  const { id = null, note = null } = (receipt ?? {}) as { id?: string; note?: string }
  const url = [note, id].find((text) => text !== null && isWebAddress(text)) ?? null
  return { receiptId: id, receiptNote: note, url }
}
