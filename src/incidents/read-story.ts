import { shortIdOf } from '../issues/short-id.ts'
import type { Database } from '../storage/database.ts'
import { incidentIdOf } from './incident-id.ts'
import { playbooksOf } from './playbooks.ts'
import type { Story } from './post-mortem.ts'
import { stepsOf } from './steps.ts'
import { ticketUrls } from './tickets.ts'
import { readPostMortem, readRoles } from './written.ts'

/** Entries, alerts and issues that a post-mortem tells at most. */
const MOST = { entries: 1_000, alerts: 200, issues: 200 }

/** All that the post-mortem of an incident tells. */
export async function readStory(database: Database, id: string): Promise<Story> {
  const incident = await database.prisma.incident.findUniqueOrThrow({
    where: { id },
    include: {
      project: { select: { slug: true, playbooks: true } },
      alerts: { include: { alert: { include: { rule: { select: { name: true } } } } }, take: MOST.alerts },
      issues: { include: { issue: true }, take: MOST.issues },
      entries: { orderBy: { sequence: 'asc' }, take: MOST.entries + 1 },
      steps: true,
      links: { orderBy: { id: 'asc' } },
    },
  })
  const { project, entries, links } = incident
  const playbook = playbooksOf(project.playbooks).find(({ key }) => key === incident.playbook)
  const urls = await ticketUrls(database, links)
  return {
    ...incident,
    shortId: incidentIdOf(project.slug, incident.number),
    written: readPostMortem(incident.postMortem),
    roles: readRoles(incident.roles),
    timeline: entries.slice(0, MOST.entries),
    isCut: entries.length > MOST.entries,
    alerts: incident.alerts
      .map(({ alert }) => ({ ...alert, rule: alert.rule.name }))
      .sort((one, other) => Number(one.startedAt) - Number(other.startedAt)),
    issues: incident.issues
      .map(({ issue }) => ({ ...issue, shortId: shortIdOf(project.slug, issue.number) }))
      .sort((one, other) => one.number - other.number),
    playbook: playbook ? { title: playbook.title, steps: stepsOf(playbook, incident.steps) } : null,
    links: links.map((link) => ({ label: link.label, url: urls.get(link.id) ?? link.url })),
  }
}
