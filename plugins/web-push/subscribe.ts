import type { SchemaCall, WarningLevel } from 'evenkeel/plugin'
import { bytesOf, isPublicKey } from './key-pair.ts'
import { Subscriptions } from './subscriptions.ts'

export interface SubscribeInput {
  endpoint: string
  p256dh: string
  auth: string
  minLevel: WarningLevel
}

interface Refusal {
  code: 'INVALID' | 'FORBIDDEN' | 'OVERLOADED' | 'NOT_FOUND'
  message: string
  path: string[]
}

/** A person has a few browsers. */
const perToken = 20
/** What one notification can be sent to within the time it has. */
const inAll = 1_000

export async function subscribe(input: SubscribeInput, call: SchemaCall): Promise<Refusal[]> {
  const wrong = faultsOf(input)
  if (wrong.length > 0) return wrong
  if (!call.viewer.may('READ'))
    return [refusal('FORBIDDEN', 'Notifications are about all projects, and this token is not.')]
  const subscriptions = new Subscriptions(call.store)
  const { token } = call.viewer
  const others = (await subscriptions.all()).filter(({ endpoint }) => endpoint !== input.endpoint)
  if (others.length >= inAll) return [refusal('OVERLOADED', `There are ${inAll} subscriptions, and no room for more.`)]
  if (others.filter((other) => other.token === token).length >= perToken) {
    return [refusal('OVERLOADED', `A token may have ${perToken} subscriptions. Unsubscribe a browser first.`)]
  }
  const { endpoint, minLevel } = input
  const keys = { p256dh: unpadded(input.p256dh), auth: unpadded(input.auth) }
  const createdAt = new Date().toISOString()
  await subscriptions.put({ endpoint, keys, minLevel, token, createdAt, failing: null })
  return []
}

/** Of one's own: with the token it was made with, or with the right to administer. */
export async function unsubscribe({ endpoint }: { endpoint: string }, call: SchemaCall): Promise<Refusal[]> {
  const subscriptions = new Subscriptions(call.store)
  const known = await subscriptions.get(endpoint)
  if (known === null || (known.token !== call.viewer.token && !call.viewer.may('ADMIN'))) {
    return [refusal('NOT_FOUND', 'There is no such subscription of yours.', 'endpoint')]
  }
  await subscriptions.delete(endpoint)
  return []
}

function faultsOf({ endpoint, p256dh, auth }: SubscribeInput): Refusal[] {
  const url = URL.parse(endpoint)
  return [
    ...(url?.protocol === 'https:' && url.username === '' && url.password === '' && endpoint.length <= 2_000
      ? []
      : [refusal('INVALID', 'The endpoint must be an https address without credentials.', 'endpoint')]),
    ...(isPublicKey(p256dh)
      ? []
      : [refusal('INVALID', 'p256dh must be a point on P-256: 65 bytes in base64url.', 'p256dh')]),
    ...(bytesOf(auth)?.length === 16 ? [] : [refusal('INVALID', 'auth must be 16 bytes in base64url.', 'auth')]),
  ]
}

function unpadded(text: string): string {
  return text.replace(/=+$/, '')
}

function refusal(code: Refusal['code'], message: string, ...field: string[]): Refusal {
  return { code, message, path: ['input', ...field] }
}
