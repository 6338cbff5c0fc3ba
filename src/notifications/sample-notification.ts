import { randomUUID } from 'node:crypto'
import type { WarningLevel } from '../plugin/contract/detector.ts'
import type { Notification, NotificationAction } from '../plugin/contract/notifier.ts'
import { addressFault } from './address-fault.ts'

/** What whoever tests a notifier may choose; the rest is made up. */
export interface Sample {
  project: { slug: string; name: string } | null
  title?: string | null | undefined
  text?: string | null | undefined
  level?: WarningLevel | null | undefined
  action?: NotificationAction | null | undefined
  subject?: string | null | undefined
  address?: string | null | undefined
}

const LONGEST_LINE = 200
const LONGEST_TEXT = 10_000

/** What is wrong with a sample, as a sentence, and the field it is about. */
export function sampleFault({
  title,
  text,
  subject,
  address,
}: Omit<Sample, 'project'>): { field: string; fault: string } | null {
  const lines = { title, subject }
  for (const [field, line] of Object.entries(lines)) {
    if (line === null || line === undefined) continue
    if (line.trim() === '' || line.length > LONGEST_LINE || /[\r\n]/.test(line))
      return { field, fault: `It is one line of 1 to ${LONGEST_LINE} characters.` }
  }
  if ((text?.length ?? 0) > LONGEST_TEXT)
    return { field: 'text', fault: `A text is at most ${LONGEST_TEXT} characters.` }
  const wrong = address === null || address === undefined ? null : addressFault(address)
  return wrong === null ? null : { field: 'address', fault: wrong }
}

/** A notification like those that matter, marked as a test. */
export function sampleNotification(sample: Sample, publicUrl: string, sentBy: string): Notification {
  const { project } = sample
  const where = project?.name ?? 'Sample shop'
  const action = sample.action ?? 'TRIGGER'
  const state = { TRIGGER: 'crashes are on the rise', ACKNOWLEDGE: 'somebody is on it', RESOLVE: 'all is well again' }
  return {
    id: randomUUID(),
    // The same every time, so that a resolving test closes what a triggering one opened.
    subject: sample.subject ?? `evenkeel-test${project === null ? '' : `-${project.slug}`}`,
    action,
    level: sample.level ?? 'WARNING',
    title: sample.title ?? `Test: ${where}: ${state[action]}`,
    text:
      sample.text ??
      'This is a test of the way that notifications take. Nothing is wrong, and nobody needs to do anything.',
    at: new Date(),
    project,
    environment: 'production',
    release: '1.4.2',
    links: [{ label: 'Evenkeel', url: publicUrl }],
    facts: [
      { label: 'Crash-free sessions', value: action === 'RESOLVE' ? '99.8 %' : '96.4 %' },
      { label: 'Sent by', value: sentBy },
    ],
    recipient: sample.address ? { name: sentBy, address: sample.address } : null,
    test: true,
  }
}
