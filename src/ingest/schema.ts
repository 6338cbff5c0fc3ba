import type { Builder } from '../schema-builder/builder.ts'
import { costs } from '../schema-builder/costs.ts'
import { dependsOn } from '../schema-builder/depends-on.ts'
import { readPeriod } from '../schema-builder/period.ts'

interface IntakeCount {
  category: string
  outcome: string
  reason: string
  quantity: number
}

export function addIntake(builder: Builder): void {
  const intakeCount = builder.objectRef<IntakeCount>('IntakeCount').implement({
    description: 'How many items of a category met an outcome.',
    fields: (t) => ({
      category: t.exposeString('category', {
        description: 'As Sentry names it: error, session, transaction, attachment, …; and metric, for samples.',
      }),
      outcome: t.exposeString('outcome', {
        description: 'accepted; ignored: understood, but not kept; invalid; client_discard: dropped by the SDK itself.',
      }),
      reason: t.exposeString('reason', { description: 'Empty when accepted.' }),
      quantity: t.exposeFloat('quantity'),
    }),
  })
  builder.prismaObjectField('Project', 'intake', (t) =>
    t.field({
      type: [intakeCount],
      description: 'What arrived and what became of it, by whole hours; the most first.',
      args: { period: t.arg({ type: 'Period' }) },
      extensions: { ...dependsOn(({ id }: { id: number }) => `intake:${id}`), ...costs(10) },
      resolve: async ({ id }, { period }, context) => {
        const { from, to } = readPeriod(period, context)
        const { rows } = await context.database.pool.query<IntakeCount>({
          name: 'read-intake',
          text: `SELECT category, outcome, reason, sum(quantity)::float8 AS quantity FROM intake
                 WHERE project_id = $1 AND hour >= date_trunc('hour', $2::timestamptz) AND hour < $3
                 GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3 LIMIT 1000`,
          values: [id, from, to],
        })
        return rows
      },
    }),
  )
}
