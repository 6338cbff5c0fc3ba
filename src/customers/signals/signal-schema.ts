import type { Builder } from '../../schema-builder/builder.ts'
import { changesWith, dependsOn } from '../../schema-builder/depends-on.ts'

export type SignalKindRef = ReturnType<typeof addSignalKind>

export function addSignalKind(builder: Builder) {
  return builder.enumType('CustomerSignalKind', {
    values: {
      CSAT: { description: 'How satisfied they are, 1 to 5.' },
      NPS: { description: 'Whether they would recommend it, 0 to 10.' },
      SUPPORT_TICKET: { description: 'They asked support for help.' },
    },
  })
}

export function addCustomerSignals(builder: Builder, kind: SignalKindRef): void {
  builder.prismaNode('CustomerSignal', {
    description: 'What a customer said, or asked of support.',
    id: { field: 'id' },
    nullable: true,
    select: { id: true, projectId: true, customerId: true },
    extensions: changesWith(({ customerId }: { customerId: string }) => `customer:${customerId}`),
    authScopes: ({ projectId }) => ({ inProject: { ability: 'READ', projectId } }),
    fields: (t) => ({
      customer: t.relation('customer'),
      kind: t.expose('kind', { type: kind }),
      at: t.expose('at', {
        type: 'DateTime',
        description: 'Of a ticket: when it was opened; as `resolvedAt` where nobody told.',
      }),
      score: t.exposeFloat('score', { nullable: true, description: 'Of CSAT and NPS; null for a ticket.' }),
      severity: t.expose('severity', { type: 'Severity', nullable: true, description: 'Of a ticket that says.' }),
      resolvedAt: t.expose('resolvedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Of a ticket; null: it is open.',
      }),
      comment: t.exposeString('comment', { nullable: true, description: 'Without personal data and secrets.' }),
    }),
  })
  builder.prismaObjectField('Customer', 'signals', (t) =>
    t.relatedConnection('signals', {
      description: 'The newest first.',
      cursor: 'id',
      totalCount: true,
      extensions: dependsOn(({ id }: { id: string }) => `customer:${id}`),
      args: { kind: t.arg({ type: kind }) },
      query: (args) => ({ where: args.kind ? { kind: args.kind } : {}, orderBy: [{ at: 'desc' }, { id: 'desc' }] }),
    }),
  )
}
