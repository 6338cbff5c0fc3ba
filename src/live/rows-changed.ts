import type { Notice } from '../bus/notice.ts'
import { readableProject } from '../projects/readable-project.ts'
import type { Builder } from '../schema-builder/builder.ts'
import { rowsOf } from '../schema-builder/rows-of.ts'
import type { Placed } from '../storage/touched.ts'
import { changeLog } from './change-log.ts'
import type { Logged } from './log-stream.ts'
import { afterArgument, cursorField, eventOf, laggedOf } from './stream-item.ts'

export interface RowsChanged {
  /** Of the subscription. The event has the same name with a capital letter. */
  name: string
  description: string
  /** What the rows are, in the schema; the field of the event and the table have the same name with a small letter. */
  type: Capitalize<Placed>
  /** Of that field. */
  row?: string
  toldBy: readonly Notice['kind'][]
}

/** A subscription to rows of a project as they change: each stands in the log once, where it changed last. */
export function addRowsChanged(
  builder: Builder,
  { name, description, type, row = 'As it is when this event is sent.', toldBy }: RowsChanged,
): void {
  const table = type.toLowerCase()
  const rows = rowsOf(type)
  const event = builder.objectRef<Logged>(`${name[0]!.toUpperCase()}${name.slice(1)}`).implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      [table]: t.prismaField({
        type: rows.type,
        nullable: true,
        description: row,
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return id === null ? null : rows.find(database, query, { id })
        },
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  const log = changeLog({
    name: `${table}s`,
    toldBy,
    sql: `SELECT id, changed::float8 AS place FROM ${table} WHERE project_id = $1 AND changed > $2 ORDER BY changed`,
  })
  builder.subscriptionField(name, (t) =>
    t.field({
      type: event,
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
