/** A table as nested reads see it, under the names of `prisma/*.prisma`. */
export interface Table {
  name: string
  columns: Record<string, Column>
  relations: Record<string, Relation>
}

export interface Column {
  /** Its name in the database. */
  sql: string
  /** What JSON does not have: times come as milliseconds since 1970, big integers as text. */
  kind: 'plain' | 'time' | 'big'
}

export interface Relation {
  model: string
  /** Columns of both sides that are equal. */
  ours: string
  theirs: string
  isList: boolean
}

const one = (model: string, ours: string): Relation => ({ model, ours, theirs: 'id', isList: false })
const many = (model: string, theirs: string): Relation => ({ model, ours: 'id', theirs, isList: true })

function table(name: string, plain: string, times: string, relations: Record<string, Relation>): Table {
  const columns = [...read(plain, 'plain'), ...read(times, 'time')]
  return { name, columns: Object.fromEntries(columns), relations }
}

function read(names: string, kind: Column['kind']): [string, Column][] {
  const snake = (name: string) => `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
  return names.split(' ').map((name) => [name, { sql: snake(name), kind }])
}

/** What dashboards read nested. Columns whose JSON would not be what Prisma makes of them are left out, such as bytes. */
export const tables: Record<string, Table> = {
  Project: table('project', 'id slug name issueNumber', 'createdAt', {
    issues: many('Issue', 'project_id'),
    crashes: many('Crash', 'project_id'),
    releases: many('Release', 'project_id'),
    keys: many('ProjectKey', 'project_id'),
    stream: { model: 'ProjectStream', ours: 'id', theirs: 'project_id', isList: false },
  }),
  ProjectStream: { name: 'project_stream', columns: Object.fromEntries(read('sequence', 'big')), relations: {} },
  ProjectKey: table('project_key', 'publicKey projectId label', 'createdAt revokedAt', {
    project: one('Project', 'project_id'),
  }),
  Release: table('release', 'id projectId version', 'firstSeen', { project: one('Project', 'project_id') }),
  Issue: table(
    'issue',
    'id projectId number title culprit platform status severity category grouping assignee firstRelease lastRelease crashCount userCount recurrences',
    'firstSeen lastSeen resolvedAt regressedAt',
    { project: one('Project', 'project_id'), crashes: many('Crash', 'issue_id') },
  ),
  Crash: table(
    'crash',
    'id projectId issueId eventId severity category level handled platform release environment os device transaction userKey tags',
    'at receivedAt',
    { project: one('Project', 'project_id'), issue: one('Issue', 'issue_id') },
  ),
}
