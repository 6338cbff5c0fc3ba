import { FormData, Request, type RequestInit } from 'undici'

/**
 * A request for undici's own `fetch`, which knows neither the platform's `Request` nor its `FormData`: they are of the
 * copy of undici inside Node.
 */
export async function undiciRequest(...args: Parameters<typeof fetch>): Promise<Request> {
  const request = await translated(...args)
  if (!request.headers.has('user-agent')) request.headers.set('user-agent', 'Evenkeel')
  return request
}

async function translated(...[input, init]: Parameters<typeof fetch>): Promise<Request> {
  const own = { ...(init as RequestInit | undefined) }
  if (init?.body instanceof globalThis.FormData) own.body = ownForm(init.body)
  if (!(input instanceof globalThis.Request)) return new Request(input, own)
  const { url, method, headers, redirect, signal, integrity } = input
  // Read, not streamed: a stream could not be sent once more after a redirect.
  const body = own.body !== undefined || input.body === null ? undefined : await input.bytes()
  return new Request(url, { method, headers: [...headers], redirect, signal, integrity, body, ...own })
}

function ownForm(form: globalThis.FormData): FormData {
  const own = new FormData()
  for (const [name, value] of form) {
    if (typeof value === 'string') own.append(name, value)
    else own.append(name, value, value.name)
  }
  return own
}
