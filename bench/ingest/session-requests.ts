import { anyOf, freshId, writeChecksum } from '../shared/fill-request.ts'
import { envelopeRequest, positions, releases, users } from '../shared/request-templates.ts'
import type { Order, Requests } from './generator.ts'

const blanks = {
  sid: 's'.repeat(32),
  started: 'b'.repeat(24),
  now: 't'.repeat(24),
  user: users[0]!,
  release: releases[0]!,
}
/** Of sessions that end. */
const CRASHED = 0.02

/** Each connection begins a session, tells in its next request how it went, and begins another one. */
export function sessionRequests(order: Order): () => Requests {
  const begin = template(order, { init: true, status: 'ok', errors: 0 })
  const exit = template(order, { init: false, status: 'exited', errors: 0, duration: 61.25 })
  const crash = template(order, { init: false, status: 'crashed', errors: 1, duration: 7.5 })
  const mostBytes = Math.max(...[begin, exit, crash].map(({ bytes }) => bytes.length))
  return () => {
    let session = { sid: '', started: '', user: '', release: '' }
    let isOver = true
    return {
      mostBytes,
      next(buffer) {
        const now = new Date().toISOString()
        isOver = !isOver
        if (!isOver) session = { sid: freshId(), started: now, user: anyOf(users), release: anyOf(releases) }
        const { bytes, places, checksum } = isOver ? (Math.random() < CRASHED ? crash : exit) : begin
        bytes.copy(buffer)
        for (const { at, name } of places) buffer.write(name === 'now' ? now : session[name], at, 'latin1')
        writeChecksum(buffer, { checksum })
        return { length: bytes.length, isNew: !isOver }
      },
    }
  }
}

/** As a JavaScript SDK writes it. */
function template({ target, gzip }: Order, { init, ...outcome }: { init: boolean; [key: string]: unknown }) {
  const sdk = { name: 'sentry.javascript.browser', version: '11.12.0' }
  const attrs = { release: blanks.release, environment: 'production' }
  const { sid, started, now, user } = blanks
  const session = { sid, init, started, timestamp: now, ...outcome, did: user, attrs }
  const lines = [{ sent_at: now, sdk }, { type: 'session' }, session].map((line) => JSON.stringify(line))
  const request = envelopeRequest(target, `${lines.join('\n')}\n`, Buffer.alloc(0), gzip)
  const places = Object.entries(blanks).flatMap(([name, blank]) =>
    positions(request.bytes, blank).map((at) => ({ at, name: name as keyof typeof blanks })),
  )
  return { ...request, places }
}
