import { randomFillSync } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type RequestTemplate, releases, users } from './request-templates.ts'

/** Writes one fresh request into `buffer` and answers how many bytes it takes. */
export function fillRequest(buffer: Buffer, template: RequestTemplate): number {
  template.bytes.copy(buffer)
  const eventId = freshId()
  for (const at of template.eventIds) buffer.write(eventId, at, 'latin1')
  const now = new Date().toISOString()
  for (const at of template.times) buffer.write(now, at, 'latin1')
  buffer.write(anyOf(users), template.user, 'latin1')
  buffer.write(anyOf(releases), template.release, 'latin1')
  writeChecksum(buffer, template)
  return template.bytes.length
}

/** To be called when the blanks are filled. */
export function writeChecksum(buffer: Buffer, { checksum }: Pick<RequestTemplate, 'checksum'>): void {
  if (checksum === null) return
  const { from, to, at } = checksum
  buffer.writeUInt32LE(crc32(buffer.subarray(from, to)), at)
}

const random = Buffer.alloc(16 * 1024)
let used = random.length

/** 32 random hex digits. */
export function freshId(): string {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += 16
  return random.toString('hex', used - 16, used)
}

export function anyOf(values: readonly string[]): string {
  return values[Math.floor(Math.random() * values.length)]!
}
