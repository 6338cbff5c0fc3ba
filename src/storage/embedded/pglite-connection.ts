import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { siblingModule } from '../../sibling-module.ts'
import { makeFolder } from './make-folder.ts'
import type { FromWorker, ToWorker } from './pglite-worker.ts'

/** An embedded PostgreSQL: `connect()` gives the stream that the `pg` client takes in place of a socket. */
export interface EmbeddedPostgres {
  connect(): Duplex
  close(): Promise<void>
}

/**
 * Starts PGlite on a folder, or in memory without one. It has one session: connect once at a time.
 * `onFailure` hears of a database that broke down later; nothing can be asked of it after that.
 */
export async function startPglite(
  folder: string | undefined,
  onFailure: (error: Error) => void,
): Promise<EmbeddedPostgres> {
  if (folder !== undefined) await makeFolder(folder)
  const worker = new Worker(siblingModule('./pglite-worker', import.meta.url), { workerData: { folder } })
  const send = (message: ToWorker) => worker.postMessage(message)
  let number = 0
  let connection: PgliteStream | null = null
  let isClosing = false
  let ended: Error | null = null
  const closed = Promise.withResolvers<void>()

  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => {
      reject(error)
      connection?.destroy(error)
      onFailure(error)
    }
    const end = (error: Error) => {
      if (ended !== null) return
      ended = error
      fail(error)
    }
    worker.on('error', end)
    worker.on('exit', () => {
      closed.resolve()
      if (!isClosing) end(new Error('The embedded database failed: its thread ended'))
    })
    worker.on('message', (message: FromWorker) => {
      if ('bytes' in message) {
        // What a connection that has left still had coming is for nobody.
        if (message.connection === number) connection?.push(message.bytes)
      } else if ('ready' in message) resolve()
      else if ('failed' in message) fail(new Error(`The embedded database failed: ${message.failed}`))
    })
  })
  return {
    connect() {
      const mine = ++number
      connection = new PgliteStream((bytes) => send({ connection: mine, bytes }))
      if (ended !== null) connection.destroy(ended)
      return connection
    },
    async close() {
      isClosing = true
      send({ close: true })
      await closed.promise
    },
  }
}

/** As much of a `net.Socket` as `pg` uses. */
class PgliteStream extends Duplex {
  readonly #send: (bytes: Uint8Array) => void

  constructor(send: (bytes: Uint8Array) => void) {
    super()
    this.#send = send
  }
  connect() {
    process.nextTick(() => this.emit('connect'))
    return this
  }
  setNoDelay = () => this
  setKeepAlive = () => this
  ref = () => this
  unref = () => this
  override _read() {}
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void) {
    this.#send(chunk)
    done()
  }
  override _writev(chunks: { chunk: Buffer }[], done: () => void) {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }
  override _final(done: () => void) {
    this.push(null)
    done()
  }
}
