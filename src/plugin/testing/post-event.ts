import { completeEvent, type SentryEvent } from './sentry-event.ts'

/** Sends an event as an SDK with this DSN does ("Store Endpoint"). Resolves to its id once it is stored. */
export async function postEvent(dsn: string, event: SentryEvent = {}): Promise<string> {
  const { protocol, host, username: key, pathname } = new URL(dsn)
  const cut = pathname.lastIndexOf('/')
  const address = `${protocol}//${host}${pathname.slice(0, cut)}/api/${pathname.slice(cut + 1)}/store/`
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sentry-auth': `Sentry sentry_version=7, sentry_client=evenkeel-testing/1, sentry_key=${key}`,
    },
    body: JSON.stringify(completeEvent(event)),
  })
  const { id, detail } = (await response.json()) as { id?: string; detail?: string }
  if (id === undefined) throw new Error(`The report was refused with ${response.status}: ${detail}`)
  return id
}
