import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { firstMessageLength, isStartup, isTerminate } from './wire.ts'

/**
 * PGlite in a thread of its own, so that a query never blocks the event loop that serves HTTP. It speaks PostgreSQL's
 * wire protocol over the port: what comes in are bytes a client would send to a socket, what goes out are the answers.
 * PGlite has one session; connections use it one after the other, told apart by a number.
 */
export type ToWorker = { connection: number; bytes: Uint8Array } | { close: true }
export type FromWorker = { ready: true } | { failed: string } | { connection: number; bytes: Uint8Array }

const port = parentPort!
const post = (message: FromWorker) => port.postMessage(message)
const fail = (error: Error) => post({ failed: error.stack ?? error.message })

/**
 * PostgreSQL fills its buffers with zeros when it starts, which makes all of them resident. What they do not hold is a read
 * from the operating system's cache away.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

async function serve() {
  const { folder } = workerData as { folder: string | undefined }
  const db = await PGlite.create({ ...(folder && { dataDir: folder }), startParams })
  let current = 0
  let pending: Buffer<ArrayBufferLike> = Buffer.alloc(0)
  let turn = Promise.resolve()

  /** Each connection must find a fresh session, whatever the one before it left open. */
  const resetSession = async () => {
    if (db.isInTransaction()) await db.exec('ROLLBACK')
    await db.exec('DISCARD ALL')
  }
  const answer = async (connection: number, bytes: Uint8Array) => {
    // A message that a connection left unfinished is not the beginning of the next one's.
    if (connection !== current) pending = Buffer.alloc(0)
    current = connection
    pending = pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([pending, bytes])
    for (let length = firstMessageLength(pending); length > 0; length = firstMessageLength(pending)) {
      const message = pending.subarray(0, length)
      pending = pending.subarray(length)
      if (isTerminate(message)) continue
      if (isStartup(message)) await resetSession()
      await db.execProtocolRawStream(message, { onRawData: (data) => post({ connection, bytes: data.slice() }) })
    }
  }
  const close = async () => {
    await db.close().finally(() => port.close())
  }
  port.on('message', (message: ToWorker) => {
    turn = turn.then(() => ('close' in message ? close() : answer(message.connection, message.bytes))).catch(fail)
  })
  post({ ready: true })
}

serve().catch(fail)
