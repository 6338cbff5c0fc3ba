import { semanticNonNull } from '../access-levels/seen-by.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { changesWith, dependsOn, whenMissing } from '../schema-builder/depends-on.ts'
import { addCustomerFilter, addCustomerOrder } from './customer-filter.ts'
import type { BandRef } from './health/health-schema.ts'
import { countCustomers, pageOfCustomers } from './list-customers.ts'
import { listForLevel } from './list-levels.ts'
import { inOrder } from './read-page.ts'
import { scrubCustomer } from './scrub-customer.ts'

export function addCustomerNode(builder: Builder, band: BandRef): void {
  builder.prismaNode('Customer', {
    description:
      'Somebody who pays, or a team that is cared for: known from the first usage or signal that names them.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true, key: true },
    extensions: changesWith(({ id }: { id: string }) => `customer:${id}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      project: t.relation('project'),
      key: t.exposeString('key', {
        description: 'What apps and signals call them by. Addresses of e-mail are not kept in it.',
      }),
      name: t.exposeString('name', {
        description: 'As a signal said last that may rename them; the key, while none did.',
      }),
      firstSeen: t.expose('firstSeen', {
        type: 'DateTime',
        description: 'When they were first seen: the time of the earliest usage or signal.',
      }),
      lastSeen: t.expose('lastSeen', {
        type: 'DateTime',
        description: 'When they were last seen: the time of the latest usage or signal.',
      }),
    }),
  })
  const filter = addCustomerFilter(builder, band)
  const order = addCustomerOrder(builder)
  builder.prismaObjectFields('Project', (t) => ({
    customers: t.prismaConnection({
      type: 'Customer',
      cursor: 'id',
      nullable: true,
      description:
        'Neither filter nor order may be about what the token’s access level does not see: `CustomerHealth.overall`, `band`, `trend` and ' +
        '`churnRisk`, and `Customer.lastSeen`.',
      extensions: { ...dependsOn(({ id }: { id: number }) => `customers:${id}`), ...costs(10), ...semanticNonNull },
      args: {
        filter: t.arg({ type: filter }),
        orderBy: t.arg({
          type: order,
          description:
            'HEALTH_ASC when left out, or NAME for a token whose access level does not see the overall score.',
        }),
      },
      // Where nothing else is asked for, the list is not resolved.
      totalCount: ({ id }, args, { database, viewer }, { schema }) =>
        countCustomers(database.pool, id, listForLevel(args, { viewer, schema }).filter),
      resolve: async ({ take, cursor, skip: _skip, ...query }, { id }, args, { database, viewer }, { schema }) => {
        const wanted = listForLevel(args, { viewer, schema })
        const ids = await pageOfCustomers(database.pool, id, wanted, { take, cursor })
        const rows = await database.prisma.customer.findMany({ ...query, where: { id: { in: ids } } })
        return inOrder(rows, ids)
      },
    }),
    customer: t.prismaField({
      type: 'Customer',
      nullable: true,
      extensions: whenMissing(({ id }: { id: number }) => [`customers:${id}`, `usage:${id}`]),
      args: { key: t.arg.string({ required: true }) },
      resolve: (query, { id }, { key }, { database }) =>
        database.prisma.customer.findUnique({
          ...query,
          where: { projectId_key: { projectId: id, key: scrubCustomer(key) } },
        }),
    }),
  }))
}
