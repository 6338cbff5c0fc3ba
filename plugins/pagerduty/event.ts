import { type Notification, type NotificationAction, shorten, type WarningLevel } from 'evenkeel/plugin'

/** A request to the Events API v2: https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ */
interface Event {
  routing_key: string
  event_action: 'trigger' | 'acknowledge' | 'resolve'
  dedup_key: string
  payload?: Payload
  links?: { href: string; text: string }[]
  client?: string
  client_url?: string
}

interface Payload {
  summary: string
  source: string
  severity: Severity
  timestamp: string
  component?: string
  group?: string
  class: string
  custom_details: Record<string, string>
}

type Severity = 'info' | 'warning' | 'error' | 'critical'

const actions: Record<NotificationAction, Event['event_action']> = {
  TRIGGER: 'trigger',
  ACKNOWLEDGE: 'acknowledge',
  RESOLVE: 'resolve',
}

/**
 * Four steps on either side, so each has its own. Services that set urgency by severity page at once for `critical` and
 * `error`, and let `warning` and `info` wait: CRITICAL has to be on the upper side.
 */
const severities: Record<WarningLevel, Severity> = {
  INFO: 'info',
  WARNING: 'warning',
  CRITICAL: 'error',
  EMERGENCY: 'critical',
}

/** Limits of PagerDuty's reference, and our own that keep any event below its 512 kB: JSON takes up to 6 bytes a unit. */
const most = { summary: 1024, text: 10_000, facts: 50, label: 100, value: 500, links: 10, url: 2_048, name: 255 }

/** Only a trigger says more than which alert is meant: PagerDuty ignores the rest of the others. */
export function event(notification: Notification, routingKey: string): Event {
  const { subject, action } = notification
  const about = { routing_key: routingKey, event_action: actions[action], dedup_key: subject }
  if (action !== 'TRIGGER') return about
  const links = notification.links
    .filter(({ url }) => url.length <= most.url)
    .slice(0, most.links)
    .map(({ label, url }) => ({ href: url, text: shorten(label, most.label) }))
  return {
    ...about,
    payload: payload(notification),
    links,
    client: 'Evenkeel',
    ...(links[0] !== undefined && { client_url: links[0].href }),
  }
}

function payload(notification: Notification): Payload {
  const { subject, at, level, project, environment, test } = notification
  // PagerDuty refuses an empty summary.
  const title = notification.title || subject
  return {
    summary: shorten(test ? `Test: ${title}` : title, most.summary),
    source: shorten(project?.slug || 'evenkeel', most.name),
    severity: test ? 'info' : severities[level],
    timestamp: at.toISOString(),
    ...(project !== null && { component: shorten(project.name, most.name) }),
    ...(environment !== null && { group: shorten(environment, most.name) }),
    class: level,
    custom_details: details(notification),
  }
}

/** Facts under their labels; one label used twice holds both, a line each. */
function details({ text, release, recipient, facts }: Notification): Record<string, string> {
  const lines = new Map<string, string>()
  const known = [
    ...(text === '' ? [] : [{ label: 'Details', value: shorten(text, most.text) }]),
    ...(release === null ? [] : [{ label: 'Release', value: shorten(release, most.name) }]),
    ...(recipient === null ? [] : [{ label: 'Recipient', value: shorten(recipient.name, most.name) }]),
    ...(recipient?.address == null ? [] : [{ label: 'Address', value: shorten(recipient.address, most.value) }]),
  ]
  const told = facts.slice(0, most.facts).map(({ label, value }) => ({
    label: shorten(label, most.label),
    value: shorten(value, most.value),
  }))
  for (const { label, value } of [...known, ...told]) {
    const before = lines.get(label)
    lines.set(label, before === undefined ? value : `${before}\n${value}`)
  }
  return Object.fromEntries(lines)
}
