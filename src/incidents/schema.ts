import type { Builder } from '../schema-builder/builder.ts'
import { dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import { addIncidentChanged } from './incident-changed.ts'
import { addIncidentFilter, incidentWhere } from './incident-filter.ts'
import { incidentNumberOf } from './incident-id.ts'
import { addIncidentMutations } from './incident-mutations.ts'
import { addIncidentNode } from './incident-node.ts'
import { addIncidentSettings } from './incident-settings-schema.ts'
import { addLinkMutations } from './link-mutations.ts'
import { addPlaybooks } from './playbook-schema.ts'

export function addIncidents(builder: Builder): void {
  addIncidentNode(builder)
  const filter = addIncidentFilter(builder)
  builder.prismaObjectFields('Project', (t) => ({
    incidents: t.relatedConnection('incidents', {
      description: 'The newest first.',
      extensions: dependsOn(({ id }: { id: number }) => `incidents:${id}`),
      cursor: 'id',
      totalCount: true,
      args: { filter: t.arg({ type: filter }) },
      query: (args) => ({ where: incidentWhere(args.filter), orderBy: { number: 'desc' } }),
    }),
    incident: t.prismaField({
      type: 'Incident',
      extensions: whenMissing(({ id }: { id: number }) => `incidents:${id}`),
      nullable: true,
      args: { shortId: t.arg.string({ required: true, description: 'Such as SHOP-INC-3.' }) },
      select: { slug: true },
      resolve: (query, project, { shortId }, { database }) => {
        const number = incidentNumberOf(shortId, project.slug)
        if (number === null) return null
        const projectId_number = { projectId: project.id, number }
        return database.prisma.incident.findUnique({ ...query, where: { projectId_number } })
      },
    }),
  }))
  const payload = addIncidentMutations(builder)
  addLinkMutations(builder, payload)
  addPlaybooks(builder)
  addIncidentSettings(builder)
  addIncidentChanged(builder)
}
