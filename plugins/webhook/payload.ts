import { type Notification, shorten } from 'evenkeel/plugin'

/** What the specification recommends a payload to stay under. */
const mostBytes = 20_000

/** A notification as its receiver gets it; what was left out to stay small is said by `truncated`. */
type Data = Notification & { readonly truncated: boolean }

/**
 * The body of a request. What does not fit goes in this order: the ends of long texts, facts from the last one on (the
 * first ones matter most), links from the last one on, the text.
 */
export function payload(notification: Notification): string {
  let body = ''
  for (const data of shorterAndShorter(notification)) {
    body = JSON.stringify({
      type: `notification.${notification.action.toLowerCase()}`,
      timestamp: notification.at.toISOString(),
      data,
    })
    if (Buffer.byteLength(body) <= mostBytes) break
  }
  return body
}

function* shorterAndShorter(notification: Notification): Generator<Data> {
  const { id, subject, action, level, title, text, at, project, environment, release, links, facts, recipient, test } =
    notification
  const base = { id, subject, action, level, title, at, project, environment, release, recipient, test }
  yield { ...base, text, links, facts, truncated: false }
  const short = {
    text: shorten(text, 4_000),
    links: links.slice(0, 20),
    facts: facts.slice(0, 50).map(({ label, value }) => ({ label: shorten(label, 100), value: shorten(value, 500) })),
  }
  for (let kept = short.facts.length; kept > 0; kept--) {
    yield { ...base, ...short, facts: short.facts.slice(0, kept), truncated: true }
  }
  for (let kept = short.links.length; kept > 0; kept--) {
    yield { ...base, ...short, facts: [], links: short.links.slice(0, kept), truncated: true }
  }
  yield { ...base, text: short.text, facts: [], links: [], truncated: true }
  yield { ...base, text: '', facts: [], links: [], truncated: true }
}
