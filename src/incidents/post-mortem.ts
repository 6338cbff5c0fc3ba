import type { Severity } from '../crashes/decision.ts'
import type { IncidentStatus } from '../storage/generated/enums.ts'
import { statusNames } from './draft.ts'
import { blockOf, lineOf, linkOf } from './markdown.ts'
import { secondsBetween, spanInWords } from './span.ts'
import type { PostMortem, Role } from './written.ts'

/** All that a post-mortem tells. */
export interface Story {
  shortId: string
  title: string
  severity: Severity
  status: IncidentStatus
  startedAt: Date
  openedAt: Date
  acknowledgedAt: Date | null
  resolvedAt: Date | null
  responseDueAt: Date
  resolveDueAt: Date | null
  responseBreachedAt: Date | null
  resolveBreachedAt: Date | null
  written: PostMortem
  roles: readonly Role[]
  timeline: readonly { at: Date; actor: string | null; text: string }[]
  /** Whether the timeline has more entries than these. */
  isCut: boolean
  alerts: readonly { summary: string; rule: string; level: string; state: string }[]
  issues: readonly { shortId: string; title: string; status: string }[]
  playbook: { title: string; steps: readonly { text: string; doneAt: Date | null; doneBy: string | null }[] } | null
  links: readonly { label: string; url: string | null }[]
}

const NOTHING = '_Nothing was written yet._'

/** The post-mortem as Markdown (CommonMark with GitHub's tables and tick boxes). Texts of people stay text. */
export function postMortemMarkdown(story: Story): string {
  const { written } = story
  const sections = [
    `# ${lineOf(`${story.shortId}: ${story.title}`)}`,
    `Severity ${story.severity}, ${statusNames[story.status].toLowerCase()}.`,
    ...section('Summary', blockOf(written.summary) || NOTHING),
    ...section('Impact', blockOf(written.impact) || NOTHING),
    ...section('Times', times(story)),
    ...section('Timeline', timeline(story)),
    ...section(
      'Alerts',
      list(story.alerts, ({ summary, rule, level, state }) => alertLine(summary, rule, level, state)),
    ),
    ...section(
      'Issues',
      list(story.issues, (issue) => `${lineOf(`${issue.shortId}: ${issue.title}`)} (${issue.status})`),
    ),
    ...section(
      'Roles',
      list(story.roles, ({ role, name }) => `${lineOf(role)}: ${lineOf(name)}`),
    ),
    ...section(`Playbook${story.playbook === null ? '' : `: ${lineOf(story.playbook.title)}`}`, steps(story)),
    ...section(
      'Links',
      list(story.links, ({ label, url }) => (url === null ? lineOf(label) : linkOf(label, url))),
    ),
    ...section('Root cause', blockOf(written.rootCause) || NOTHING),
    ...section('Lessons', blockOf(written.lessons) || NOTHING),
    ...section('Actions', list(written.actions, (action) => `[ ] ${lineOf(action)}`) || NOTHING),
  ]
  return `${sections.join('\n\n')}\n`
}

/** None where there is nothing in it. */
const section = (heading: string, body: string): string[] => (body === '' ? [] : [`## ${heading}`, body])

const list = <T>(items: readonly T[], lineFor: (item: T) => string): string =>
  items.map((item) => `- ${lineFor(item)}`).join('\n')

const alertLine = (summary: string, rule: string, level: string, state: string): string =>
  `${lineOf(summary)} (${lineOf(rule)}, ${level}, ${state})`

function times(story: Story): string {
  const { startedAt, openedAt, acknowledgedAt, resolvedAt } = story
  const rows = [
    ['Started', moment(startedAt), '', ''],
    ['Detected', moment(openedAt), span(startedAt, openedAt), ''],
    [
      'Acknowledged',
      acknowledgedAt === null ? 'not yet' : moment(acknowledgedAt),
      acknowledgedAt === null ? '' : span(openedAt, acknowledgedAt),
      target(openedAt, story.responseDueAt, story.responseBreachedAt),
    ],
    [
      'Resolved',
      resolvedAt === null ? 'not yet' : moment(resolvedAt),
      resolvedAt === null ? '' : span(openedAt, resolvedAt),
      story.resolveDueAt === null ? '' : target(openedAt, story.resolveDueAt, story.resolveBreachedAt),
    ],
  ]
  const head = ['| | When | After | Target |', '| --- | --- | --- | --- |']
  return [...head, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
}

const span = (from: Date, to: Date): string => spanInWords(secondsBetween(from, to))

const target = (from: Date, due: Date, breachedAt: Date | null): string =>
  `${span(from, due)}${breachedAt === null ? '' : ', **missed**'}`

function timeline({ timeline: entries, isCut }: Story): string {
  const lines = list(entries, ({ at, actor, text }) => `${moment(at)}, ${lineOf(actor ?? 'Evenkeel')}: ${lineOf(text)}`)
  return isCut ? `${lines}\n- …` : lines
}

function steps({ playbook }: Story): string {
  return list(playbook?.steps ?? [], ({ text, doneAt, doneBy }) => {
    if (doneAt === null) return `[ ] ${lineOf(text)}`
    return `[x] ${lineOf(text)} (${moment(doneAt)}, ${lineOf(doneBy ?? 'Evenkeel')})`
  })
}

const moment = (at: Date): string => `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`
