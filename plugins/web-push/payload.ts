import type { Notification } from 'evenkeel/plugin'
import { digest } from './subscriptions.ts'

/**
 * Bytes of content that every push service takes: of 4096 (RFC 8030, section 7.2) the header takes 86, the padding one
 * and the tag 16 (RFC 8291, section 4).
 */
const most = 3_993

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What the service worker gets, as JSON. The text gives way where there is not room for all. */
export function payloadFor(notification: Notification): string {
  const { id, subject, action, level, at, project, environment, release, links, facts, test } = notification
  const short = (text: string | null) => (text === null ? null : begin(text, 300))
  const url = links[0]?.url ?? null
  const content = {
    version: 1,
    id,
    /** The same for all on one matter: a `tag` has a browser replace what it shows. */
    tag: digest(subject),
    action,
    level,
    title: begin(notification.title, 900),
    text: '',
    at: at.toISOString(),
    project: project && { slug: begin(project.slug, 200), name: begin(project.name, 300) },
    environment: short(environment),
    release: short(release),
    url: url !== null && weight(url) <= 1_000 ? url : null,
    test,
  }
  const text = [notification.text, ...facts.map(({ label, value }) => `${label}: ${value}`)].filter(
    (part) => part !== '',
  )
  content.text = begin(text.join('\n'), most - Buffer.byteLength(JSON.stringify(content)))
  return JSON.stringify(content)
}

/** As much of a text as has room in JSON, ellipsis included; what people see as one character stays whole. */
function begin(text: string, bytes: number): string {
  const whole = text.slice(0, bytes + 1).toWellFormed()
  if (text.length <= bytes && weight(whole) <= bytes) return whole
  let room = bytes - weight('…')
  let kept = ''
  for (const { segment } of graphemes.segment(whole)) {
    room -= weight(segment)
    if (room < 0) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** Bytes inside the quotes of JSON. */
function weight(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2
}
