import type { Logged } from '../live/log-stream.ts'
import { addRowsChanged } from '../live/rows-changed.ts'
import { cursorField, eventOf, laggedOf } from '../live/stream-item.ts'
import type { Builder } from '../schema-builder/builder.ts'

export function addIssueChanged(builder: Builder): void {
  const issueChanged = builder.objectRef<Logged>('IssueChanged').implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      issue: t.prismaField({
        type: 'Issue',
        nullable: true,
        description: 'As it is when this event is sent.',
        resolve: (query, item, _args, { database }) => {
          const id = eventOf(item)
          return id === null ? null : database.prisma.issue.findUnique({ ...query, where: { id } })
        },
      }),
      lagged: t.field({ type: 'Lagged', nullable: true, resolve: laggedOf }),
    }),
  })
  addRowsChanged(builder, {
    name: 'issueChanged',
    type: issueChanged,
    table: 'issue',
    toldBy: ['crashes', 'issues'],
    description:
      'Issues of a project as they open, count, change status or come back, in order. Changes of an issue that come ' +
      'quickly one after the other, or while nobody read, are one event.',
  })
}
