import type { Notice } from '../bus/notice.ts'
import type { Context } from '../schema-builder/context.ts'
import { newestPlace } from '../storage/project-stream.ts'
import { placeOf } from './cursor.ts'
import { createFollowers, type Followers, type LogEntry, PAGE } from './followers.ts'
import { type Logged, logStream } from './log-stream.ts'

export interface ChangeLogOptions {
  /** For the log. */
  name: string
  /** Kinds of notices that say that it has grown. */
  toldBy: readonly Notice['kind'][]
  /** A query of a project's (`$1`) rows after a place (`$2`) that answers `id`, `place` as a float, and more, in order of place. */
  sql: string
}

export interface Following<Entry> {
  /** The cursor of the last event that the reader has; null: from now on. */
  after: string | null
  accepts?: ((entry: Entry) => boolean) | undefined
}

type Source = Pick<Context, 'bus' | 'database' | 'log'>

/**
 * What happened in projects, of one kind. The database is the log: rows got their places from `takePlaces`, and notices
 * only wake those who read them, so one that comes late, twice or never changes nothing of what readers are told.
 */
export interface ChangeLog<Entry extends LogEntry> {
  /**
   * The entries that the reader does not have yet, and then each that is committed, in order and once. What is committed
   * after this has answered is told, whenever the first is pulled.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is none, or of another project
   */
  follow(project: number, following: Following<Entry>, source: Source): Promise<AsyncIterableIterator<Logged>>
}

export function changeLog<Entry extends LogEntry>({ name, toldBy, sql }: ChangeLogOptions): ChangeLog<Entry> {
  // A bus is a node's: in tests there are several in one process.
  const followersOf = new WeakMap<Context['bus'], Followers<Entry>>()
  const kinds = new Set(toldBy)
  const isNews = (notice: Notice, project: number) =>
    kinds.has(notice.kind) && 'project' in notice && notice.project === project
  const text = `${sql} LIMIT ${PAGE}`

  const open = ({ bus, database: { pool }, log }: Source): Followers<Entry> => {
    const followers = createFollowers<Entry>({
      bus,
      isNews,
      read: async (project, after) =>
        (await pool.query<Entry>({ name: `read-${name}`, text, values: [project, after] })).rows,
      newest: (project) => newestPlace(pool, project),
      onError: (error, project) => log.error({ err: error, project }, `${name} not read; trying on`),
    })
    followersOf.set(bus, followers)
    return followers
  }

  return {
    async follow(project, { after, accepts }, source) {
      const asked = after === null ? null : placeOf(after, project)
      const followers = followersOf.get(source.bus) ?? open(source)
      const newest = await followers.newest(project)
      // Those who listen already may be further by now.
      const from = asked === null ? Math.max(newest, followers.place(project)) : Math.min(asked, newest)
      // A database that came back from a backup has not seen all that this reader has.
      const gap = asked !== null && asked > newest ? { skipped: 0, to: newest } : undefined
      return logStream({ project, from, newest, gap, accepts, followers })
    },
  }
}
