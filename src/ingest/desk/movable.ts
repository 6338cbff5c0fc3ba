import { isMarkedAsUntransferable } from 'node:worker_threads'

/** Of these bytes the buffers that a message can move to another thread: those that hold nothing else. */
export function movable(all: Iterable<Uint8Array | null | undefined>): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = []
  for (const bytes of all) {
    if (!bytes || bytes.byteLength !== bytes.buffer.byteLength) continue
    const { buffer } = bytes
    if (buffer instanceof ArrayBuffer && !isMarkedAsUntransferable(buffer)) buffers.push(buffer)
  }
  return buffers
}
