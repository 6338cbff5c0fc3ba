import { openDatabase } from '../../src/storage/database.ts'
import type { Prisma } from '../../src/storage/generated/client.ts'
import { timeKey } from '../../src/storage/time-key.ts'
import { serveReference } from './reference-server.ts'

// Reference (b): the obvious way, one `create` a request, on the product's own tables. The event goes into the JSON column.

const { prisma } = await openDatabase({ url: process.env.DATABASE_URL })
const { id: projectId } = await prisma.project.create({ data: { slug: 'bench', name: 'Bench' } })
const now = new Date()
const { id: issueId } = await prisma.issue.create({
  data: {
    id: timeKey(new Date()),
    projectId,
    number: 1,
    title: 'Error',
    platform: 'node',
    severity: 'HIGH',
    category: 'OTHER',
    grouping: 'One issue for all',
    firstSeen: now,
    lastSeen: now,
  },
})

serveReference<{ event_id: string }>(async ({ payload: event }) => {
  const at = new Date()
  await prisma.crash.create({
    data: {
      id: timeKey(new Date()),
      projectId,
      issueId,
      eventId: event.event_id,
      at,
      receivedAt: at,
      severity: 'HIGH',
      category: 'OTHER',
      level: 'error',
      platform: 'node',
      tags: event as Prisma.InputJsonObject,
      payload: new Uint8Array(),
    },
    select: { id: true },
  })
})
