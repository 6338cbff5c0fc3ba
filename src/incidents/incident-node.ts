import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { changesWith, dependsOn } from '../schema-builder/depends-on.ts'
import { incidentIdOf } from './incident-id.ts'
import { addIncidentParts } from './incident-parts.ts'
import { playbooksOf } from './playbooks.ts'
import { postMortemMarkdown } from './post-mortem.ts'
import { readStory } from './read-story.ts'
import { secondsBetween } from './span.ts'
import { stepsOf } from './steps.ts'
import { isWritten, readPostMortem, readRoles } from './written.ts'

/** Alerts and issues that are listed at most. */
const MOST = 100

interface Row {
  id: string
  projectId: number
}

export function addIncidentNode(builder: Builder): void {
  builder.enumType('IncidentStatus', {
    values: {
      INVESTIGATING: { description: 'Nobody knows yet what is wrong.' },
      IDENTIFIED: { description: 'What is wrong is known; it is being mended.' },
      MONITORING: { description: 'All seems well; it is watched whether it stays so.' },
      RESOLVED: { description: 'It is over.' },
    },
  })
  const { role, playbook, postMortem } = addIncidentParts(builder)
  const itself = dependsOn(({ id }: Row) => `incident:${id}`)

  builder.prismaNode('Incident', {
    description: 'Something that people work on together until it is over, with all that was done on record.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true },
    extensions: changesWith(({ id }: Row) => `incident:${id}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      number: t.exposeInt('number', { description: 'Counts up within the project, from 1.' }),
      shortId: t.string({
        description: 'What people call it by, such as SHOP-INC-3.',
        select: { number: true, project: { select: { slug: true } } },
        resolve: ({ number, project }) => incidentIdOf(project.slug, number),
      }),
      title: t.exposeString('title'),
      status: t.expose('status', { type: 'IncidentStatus' }),
      severity: t.expose('severity', { type: 'Severity' }),
      startedAt: t.expose('startedAt', {
        type: 'DateTime',
        description: 'When the trouble began, as far as anybody knows.',
      }),
      openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was detected.' }),
      openedBy: t.exposeString('openedBy', { nullable: true, description: 'Null: Evenkeel, for an alert.' }),
      acknowledgedAt: t.expose('acknowledgedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'The first answer: it or one of its alerts was acknowledged, or somebody changed its status.',
      }),
      resolvedAt: t.expose('resolvedAt', { type: 'DateTime', nullable: true }),
      responseDueAt: t.expose('responseDueAt', {
        type: 'DateTime',
        description:
          'By when somebody should have answered: `openedAt` and the response time of its playbook; without one that of its ' +
          'severity, `incidentSettings.responseSeconds` of the project.',
      }),
      resolveDueAt: t.expose('resolveDueAt', {
        type: 'DateTime',
        nullable: true,
        description:
          'By when it should be over: `openedAt` and `incidentSettings.resolveSeconds` of the project. Null: no target.',
      }),
      responseBreachedAt: t.expose('responseBreachedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was seen that nobody had answered in time. Null: that did not happen.',
      }),
      resolveBreachedAt: t.expose('resolveBreachedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was seen that it was not over in time. Null: that did not happen.',
      }),
      secondsToDetect: t.int({
        description: '`openedAt` − `startedAt`.',
        select: { startedAt: true, openedAt: true },
        resolve: ({ startedAt, openedAt }) => secondsBetween(startedAt, openedAt),
      }),
      secondsToAcknowledge: t.int({
        nullable: true,
        description: '`acknowledgedAt` − `openedAt`.',
        select: { openedAt: true, acknowledgedAt: true },
        resolve: ({ openedAt, acknowledgedAt }) => acknowledgedAt && secondsBetween(openedAt, acknowledgedAt),
      }),
      secondsToResolve: t.int({
        nullable: true,
        description: '`resolvedAt` − `openedAt`.',
        select: { openedAt: true, resolvedAt: true },
        resolve: ({ openedAt, resolvedAt }) => resolvedAt && secondsBetween(openedAt, resolvedAt),
      }),
      roles: t.field({
        type: [role],
        description: 'By the names of the roles.',
        select: { roles: true },
        resolve: ({ roles }) => readRoles(roles),
      }),
      playbook: t.field({
        type: playbook,
        nullable: true,
        description: 'What to do about it, as the project has it now.',
        select: { playbook: true, steps: true, project: { select: { playbooks: true } } },
        extensions: dependsOn(({ id, projectId }: Row) => [`incident:${id}`, `alerting:${projectId}`]),
        resolve: ({ playbook: key, steps, project }) => {
          const found = playbooksOf(project.playbooks).find((known) => known.key === key)
          return found ? { key: found.key, title: found.title, steps: stepsOf(found, steps) } : null
        },
      }),
      alerts: t.prismaField({
        type: ['Alert'],
        description: `The ${MOST} newest of those it is about.`,
        extensions: dependsOn(({ id, projectId }: Row) => [`incident:${id}`, `alerts:${projectId}`]),
        select: (_args, _context, nested) => ({
          alerts: { select: { alert: nested(true) }, orderBy: { alertId: 'desc' }, take: MOST },
        }),
        resolve: (_query, { alerts }) => alerts.map(({ alert }) => alert),
      }),
      issues: t.prismaField({
        type: ['Issue'],
        description: `The ${MOST} newest of those it is about.`,
        extensions: dependsOn(({ id, projectId }: Row) => [`incident:${id}`, `issues:${projectId}`]),
        select: (_args, _context, nested) => ({
          issues: { select: { issue: nested(true) }, orderBy: { issueId: 'desc' }, take: MOST },
        }),
        resolve: (_query, { issues }) => issues.map(({ issue }) => issue),
      }),
      timeline: t.relatedConnection('entries', {
        description: 'What happened, the oldest first.',
        cursor: 'id',
        totalCount: true,
        extensions: itself,
        query: { orderBy: { sequence: 'asc' } },
      }),
      links: t.relation('links', {
        description: 'Ways out: tickets, chats, dashboards; the oldest first.',
        extensions: dependsOn(({ id }: Row) => [`incident:${id}`, 'deliveries']),
        query: { orderBy: { id: 'asc' } },
      }),
      postMortem: t.field({
        type: postMortem,
        nullable: true,
        description: 'What people wrote; null while they wrote nothing.',
        select: { postMortem: true },
        resolve: ({ postMortem: stored }) => {
          const written = readPostMortem(stored)
          return isWritten(written) ? written : null
        },
      }),
      postMortemMarkdown: t.string({
        description:
          'All of it as a page of Markdown: what people wrote, times against targets, timeline, alerts, issues, roles, steps.',
        extensions: {
          ...dependsOn(({ id, projectId }: Row) => [
            `incident:${id}`,
            `alerts:${projectId}`,
            `issues:${projectId}`,
            `alerting:${projectId}`,
            'deliveries',
          ]),
          ...costs(50),
        },
        resolve: async ({ id }, _args, { database }) => postMortemMarkdown(await readStory(database, id)),
      }),
    }),
  })
}
