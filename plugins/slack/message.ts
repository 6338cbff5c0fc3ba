import type { ActionsBlock, ContextBlock, HeaderBlock, KnownBlock, SectionBlock } from '@slack/types'
import type { Notification } from 'evenkeel/plugin'
import { mentionOf } from './addressee.ts'
import { escaped, line, time } from './wording.ts'

export interface Message {
  /** What notifications and screen readers say. */
  text: string
  blocks: KnownBlock[]
}

/**
 * Slack's reference has limits for each element (https://docs.slack.dev/reference/block-kit). The API also refuses blocks
 * that are too long together (`msg_blocks_too_long`) at a length it does not publish: 9,597 characters were seen to be
 * taken and 11,341 refused (https://github.com/slackapi/bolt-js/issues/2867). Together these stay below 9,000.
 */
const most = {
  header: 150,
  title: 400,
  text: 3_000,
  facts: 10,
  label: 60,
  value: 280,
  place: 80,
  links: 5,
  button: 75,
  url: 3_000,
}

const levelSigns = { INFO: 'ℹ️', WARNING: '⚠️', CRITICAL: '🔴', EMERGENCY: '🚨' }
const stateSigns = { ACKNOWLEDGE: '👀', RESOLVE: '✅' }
const stateWords = { ACKNOWLEDGE: 'Acknowledged', RESOLVE: 'Resolved' }

/** A notification as a message. People are called only to what is new and real. */
export function message(notification: Notification, mentions: Partial<Record<Notification['level'], string>>): Message {
  const { action, level, text, test } = notification
  const heading = headingOf(notification)
  const mention = action === 'TRIGGER' && !test ? (mentionOf(notification) ?? mentions[level]) : undefined
  return {
    text: escaped(heading, most.title),
    blocks: [
      header(heading),
      ...(heading.length > most.header ? [section(escaped(notification.title, most.title))] : []),
      ...(mention === undefined ? [] : [section(mention)]),
      ...(text.trim() === '' ? [] : [section(escaped(text, most.text))]),
      ...fields(notification),
      context(notification),
      ...actions(notification),
    ],
  }
}

/** The first message on a matter once something became of it: its sign and a line at the end say what. */
export function outcome(first: Message, notification: Notification): Message {
  const { action, title, at } = notification
  if (action === 'TRIGGER') return first
  const news = `${stateSigns[action]} *${stateWords[action]}* ${time(at)}`
  return {
    text: escaped(headingOf(notification), most.title),
    blocks: [
      header(`${stateSigns[action]} ${title}`),
      ...first.blocks.slice(1),
      { type: 'context', elements: [{ type: 'mrkdwn', text: news }] },
    ],
  }
}

function headingOf({ action, level, title, test }: Notification): string {
  const sign = action === 'TRIGGER' ? levelSigns[level] : stateSigns[action]
  const word = action === 'TRIGGER' ? '' : `${stateWords[action]}: `
  return `${sign} ${test ? 'Test: ' : ''}${word}${title}`
}

// Without `emoji: false` the middle of `std::map::at` would be a picture.
const header = (text: string): HeaderBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: line(text, most.header), emoji: false },
})

const section = (text: string): SectionBlock => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } })

function fields({ facts }: Notification): SectionBlock[] {
  if (facts.length === 0) return []
  const shown = facts.slice(0, most.facts).map(({ label, value }) => ({
    type: 'mrkdwn' as const,
    text: `*${escaped(label, most.label)}*\n${escaped(value, most.value)}`,
    verbatim: true,
  }))
  return [{ type: 'section', fields: shown }]
}

function context({ project, environment, release, at, level, facts }: Notification): ContextBlock {
  const left = facts.length - most.facts
  const places = [level, project?.name, environment, release].filter((place) => place != null && place !== '')
  const texts = [...places.map((place) => escaped(`${place}`, most.place)), time(at)]
  if (left > 0) texts.push(left === 1 ? '1 more fact' : `${left} more facts`)
  return { type: 'context', elements: texts.map((text) => ({ type: 'mrkdwn', text, verbatim: true })) }
}

/** Buttons that open the links: the first ones whose addresses together are not too long. */
function actions({ links }: Notification): ActionsBlock[] {
  let left = most.url
  const elements: ActionsBlock['elements'] = []
  for (const { label, url } of links) {
    if (elements.length === most.links) break
    if (url.length > left) continue
    left -= url.length
    elements.push({
      type: 'button',
      text: { type: 'plain_text', text: line(label, most.button) || 'Open', emoji: false },
      url,
      ...(elements.length === 0 && { style: 'primary' as const }),
    })
  }
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}
