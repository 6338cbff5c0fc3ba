import { hash } from 'node:crypto'
import { openDatabase } from '../../src/storage/database.ts'
import type { SessionStatus } from '../../src/storage/generated/enums.ts'
import type { ReceivedSession } from './received-session.ts'
import { serveReference } from './reference-server.ts'

// Reference (b): the obvious way, one `upsert` a request, on the product's own table, and nothing for rollups.

const { prisma } = await openDatabase({ url: process.env.DATABASE_URL })
const { id: projectId } = await prisma.project.create({ data: { slug: 'bench', name: 'Bench' } })

serveReference<ReceivedSession>(
  async ({ payload: { sid, started, status: said, errors, duration = null, did, attrs } }) => {
    const startedAt = new Date(started)
    const status = said.toUpperCase() as SessionStatus
    await prisma.session.upsert({
      where: { projectId_startedAt_sid: { projectId, startedAt, sid } },
      create: { projectId, startedAt, sid, ...attrs, userKey: hash('md5', did), status, errors, duration },
      update: { status, errors, duration },
      select: { sid: true },
    })
  },
)
