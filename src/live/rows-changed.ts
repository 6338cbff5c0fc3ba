import type { Notice } from '../bus/notice.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'
import type { Placed } from '../storage/touched.ts'
import { changeLog } from './change-log.ts'
import type { Logged } from './log-stream.ts'
import { afterArgument } from './stream-item.ts'

export interface RowsChanged {
  /** Of the subscription. */
  name: string
  description: string
  /** The event. */
  type: ReturnType<ReturnType<Builder['objectRef']>['implement']> & { $inferType: Logged }
  table: Placed
  toldBy: readonly Notice['kind'][]
}

/** A subscription to rows of a project as they change: each stands in the log once, where it changed last. */
export function addRowsChanged(builder: Builder, { name, description, type, table, toldBy }: RowsChanged): void {
  const log = changeLog({
    name: `${table}s`,
    toldBy,
    sql: `SELECT id, changed::float8 AS place FROM ${table} WHERE project_id = $1 AND changed > $2 ORDER BY changed`,
  })
  builder.subscriptionField(name, (t) =>
    t.field({
      type,
      description,
      authScopes: { ability: 'READ' },
      args: {
        project: t.arg.string({ required: true, description: 'Slug.' }),
        after: t.arg.string(afterArgument),
      },
      subscribe: async (_root, { project: slug, after }, context) => {
        const project = await readableProject(slug, context)
        return log.follow(project.id, { after: context.resumeAfter ?? after ?? null }, context)
      },
      resolve: (item) => item,
    }),
  )
}
