import { randomInt } from 'node:crypto'
import { type Business, businesses, personOf } from './businesses.ts'
import { pick } from './pick.ts'

const GIB = 2 ** 30

/** Private customers of the shop: so many that one rarely meets two crashes. */
export const PRIVATE_CUSTOMERS = 10_000

const devices = [
  { weight: 4, device: { family: 'iPad', model: 'iPad14,3', memory_size: 8 * GIB }, os: ['iPadOS', '26.1'] },
  { weight: 3, device: { family: 'iPhone', model: 'iPhone17,1', memory_size: 8 * GIB }, os: ['iOS', '26.1'] },
  { weight: 3, device: { family: 'Pixel', model: 'Pixel 10', memory_size: 12 * GIB }, os: ['Android', '16'] },
  { weight: 1, device: { family: 'Galaxy Tab', model: 'SM-T290', memory_size: 2 * GIB }, os: ['Android', '11'] },
] as const

const roles = [
  { weight: 40, role: 'customer', people: PRIVATE_CUSTOMERS },
  { weight: 9, role: 'clerk', people: 900 },
  { weight: 1, role: 'administrator', people: 90 },
] as const
/** Visits of a hundred by people of a business: most buy for themselves. */
const BY_BUSINESS = 5
const byPeople = businesses.map((business) => ({ ...business, weight: business.people }))

function pickPerson(): { id: string; role: string; employer: Business | null } {
  if (randomInt(100) < BY_BUSINESS) {
    const business = pick(byPeople)
    return { ...personOf(business, randomInt(business.people)), employer: business }
  }
  const { role, people } = pick(roles)
  return { id: `${role}-${randomInt(people)}`, role, employer: null }
}

/** One of thousands of people with one of a few devices; the same id always has the same role, employer and device model. */
export function pickVisitor() {
  const { id, role, employer } = pickPerson()
  const { device, os } = devices[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % devices.length]!
  return {
    user: { id, role, email: `${id}@shop.example` },
    employer,
    device: {
      ...device,
      battery_level: randomInt(3, 101),
      free_memory: randomInt(200, 1500) * 2 ** 20,
      free_storage: randomInt(1, 60) * GIB,
      connection_type: pick([{ type: 'wifi', weight: 4 }, { type: '4g' }, { type: 'offline' }]).type,
    },
    os: { name: os[0], version: os[1] },
    app: {
      app_name: 'Shop',
      app_memory: randomInt(90, 420) * 2 ** 20,
      active_features: ['new-cart', 'offline-orders'],
    },
    business: {
      active_customers: randomInt(1, 60),
      active_batches: randomInt(0, 5),
      pending_tasks: randomInt(0, 40),
      last_sync_at: new Date(Date.now() - randomInt(1, 72) * 3_600_000).toISOString(),
    },
  }
}
