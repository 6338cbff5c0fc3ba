import type { Credentials } from '../access/authenticate.ts'
import { SESSION_COOKIE } from '../access/sign-in.ts'

/** Reads one header; null or undefined where it is absent. */
type Header = (name: string) => string | null | undefined

/**
 * The credentials of a request. A browser sends the cookie whoever asks it to, so the cookie counts only where our own
 * page asks.
 */
export function readCredentials(header: Header): Credentials {
  return {
    authorization: header('authorization') ?? null,
    key: header('x-evenkeel-key') ?? null,
    session: isSameOrigin(header) ? readCookie(header('cookie')) : null,
  }
}

/** Browsers tell with one header or the other; whoever sends neither can send a token as well. */
function isSameOrigin(header: Header): boolean {
  const site = header('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = header('origin')
  // The scheme is left out: behind a proxy that ends TLS it differs.
  return !!origin && URL.canParse(origin) && new URL(origin).host === header('host')
}

function readCookie(cookies: string | null | undefined): string | null {
  for (const cookie of cookies?.split(';') ?? []) {
    const mark = cookie.indexOf('=')
    if (cookie.slice(0, mark).trim() === SESSION_COOKIE) return cookie.slice(mark + 1).trim() || null
  }
  return null
}
