import type { Notification } from 'evenkeel/plugin'
import { addressee } from './addressee.ts'
import { manyLines, oneLine } from './plain.ts'

/** What a mail says, cleaned and cut, before it is put into HTML or text. */
export interface Letter {
  subject: string
  /** What lists of mails show behind the subject. */
  preheader: string
  /** `CRITICAL`, `ACKNOWLEDGED`, `RESOLVED`: where it stands, in a word. */
  standing: string
  colour: string
  title: string
  text: string
  facts: { label: string; value: string }[]
  links: { label: string; url: string }[]
  /** Why it came and where that is changed. */
  footer: string[]
}

export const longest = { text: 8_000, label: 80, fact: 500, facts: 30, links: 10 }

/** White text on each has a contrast of at least 5:1. */
const colours = { INFO: '#1d4ed8', WARNING: '#92400e', CRITICAL: '#b91c1c', EMERGENCY: '#7f1d1d' }
const standings = {
  ACKNOWLEDGE: { standing: 'ACKNOWLEDGED', colour: '#475569' },
  RESOLVE: { standing: 'RESOLVED', colour: '#166534' },
}

export function letterFor(notification: Notification): Letter {
  const { level, action, project, at } = notification
  const { standing, colour } =
    action === 'TRIGGER' ? { standing: level as string, colour: colours[level] } : standings[action]
  const title = oneLine(notification.title, 200) || '(no title)'
  const text = manyLines(notification.text, longest.text)
  const named = project === null ? null : oneLine(project.name, longest.label) || project.slug
  const facts = [
    { label: 'Level', value: level },
    ...(named === null ? [] : [{ label: 'Project', value: named }]),
    ...[
      { label: 'Environment', value: notification.environment },
      { label: 'Release', value: notification.release },
    ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value: oneLine(value, longest.fact) }])),
    { label: 'Time', value: `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC` },
    ...notification.facts.slice(0, longest.facts).map(({ label, value }) => ({
      label: oneLine(label, longest.label),
      value: oneLine(value, longest.fact),
    })),
  ]
  const mark = `${notification.test ? '[TEST] ' : ''}[${standing}]`
  return {
    subject: `${mark} ${title}${named === null ? '' : ` · ${named}`}`,
    preheader: oneLine(text, 120) || `${standing}, ${at.toISOString().slice(11, 16)} UTC`,
    standing,
    colour,
    title,
    text,
    facts,
    links: notification.links.slice(0, longest.links).map(({ label, url }) => ({
      label: oneLine(label, longest.label) || url,
      url,
    })),
    footer: [
      notification.test
        ? 'This is a test: it was sent only to see whether it arrives.'
        : `This came because Evenkeel mails ${level} notifications to this address.`,
      addressee(notification) === null
        ? 'Who gets them is set in the configuration of Evenkeel: options “to” and “toByLevel” of its email plugin.'
        : 'Who gets them is set in Evenkeel: the contacts, on-call schedules and escalation policies of the project.',
    ],
  }
}
