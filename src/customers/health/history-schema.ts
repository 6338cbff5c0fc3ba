import type { Builder } from '../../schema-builder/builder.ts'
import { costs } from '../../schema-builder/costs.ts'
import { dependsOn } from '../../schema-builder/depends-on.ts'
import { lastMonth, MONTH, readPeriod } from '../../schema-builder/period.ts'
import type { CustomerHealthDay } from '../../storage/generated/client.ts'
import { daysOf } from '../../usage/usage-days.ts'

export function addCustomerHistory(builder: Builder): void {
  const day = builder.objectRef<CustomerHealthDay>('CustomerHealthDay').implement({
    description: 'How a customer fared at the end of a day (UTC); today: as it is by now.',
    fields: (t) => ({
      day: t.expose('day', { type: 'DateTime', description: 'Its beginning.' }),
      overall: t.exposeFloat('overall', { nullable: true, description: '0 to 100, as it was reckoned then.' }),
      usage: t.exposeFloat('usage', { nullable: true }),
      satisfaction: t.exposeFloat('satisfaction', { nullable: true }),
      adoption: t.exposeFloat('adoption', { nullable: true }),
      support: t.exposeFloat('support', { nullable: true }),
      churnRisk: t.exposeFloat('churnRisk', { nullable: true, description: '0 to 1.' }),
    }),
  })
  builder.prismaObjectField('Customer', 'history', (t) =>
    t.field({
      type: [day],
      description: 'Days (UTC) that the period has a part in and on which they were scored, oldest first.',
      args: { period: t.arg(lastMonth) },
      extensions: { ...dependsOn(({ id }: { id: string }) => `customer:${id}`), ...costs(10) },
      resolve: ({ id }, args, context) => {
        const { fromDay, toDay } = daysOf(readPeriod(args.period, context, MONTH))
        return context.database.prisma.customerHealthDay.findMany({
          where: { customerId: id, day: { gte: new Date(fromDay), lte: new Date(toDay) } },
          orderBy: { day: 'asc' },
        })
      },
    }),
  )
}
