import type { IncomingMessage } from 'node:http'
import type { Lease } from './budget.ts'
import { type ContentCoding, decode, readCodings } from './content-encoding.ts'
import { IngestError } from './ingest-error.ts'

export interface BodyLimits {
  /** Most bytes of the body, both as it came and as it expands. */
  bytes: number
  /** The whole body has to arrive within this time. */
  timeoutMs: number
}

/**
 * Reads a request's body and undoes its Content-Encoding. Limits hold while bytes come in and while they expand, so a
 * refused body costs at most the limit. `lease` grows with what is in memory; releasing it is the caller's, once done
 * with the body.
 * @throws IngestError `aborted`, `slow_sender`, `too_large`, `overloaded`, `truncated_body`, `bad_content_encoding` or
 * `unsupported_content_encoding`
 */
export async function readBody(req: IncomingMessage, limits: BodyLimits, lease: Lease): Promise<Buffer> {
  const codings = readCodings(req.headers['content-encoding'])
  const declared = Number(req.headers['content-length'] ?? 0)
  if (declared > limits.bytes) throw tooLong(limits.bytes, codings)
  lease.hold(declared)
  const wire = await collect(req, limits, codings, lease)
  return codings.length === 0 ? wire : decode(wire, codings, limits.bytes, lease)
}

function collect(
  req: IncomingMessage,
  { bytes: most, timeoutMs }: BodyLimits,
  codings: ContentCoding[],
  lease: Lease,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const timer = setTimeout(() => {
      stop(new IngestError('slow_sender', `The body did not arrive within ${timeoutMs} ms`))
    }, timeoutMs)

    function settle(): void {
      clearTimeout(timer)
      req.off('data', onData).off('end', onEnd).off('close', onClose)
    }

    function stop(error: unknown): void {
      settle()
      reject(error)
      drain(req)
    }

    function onData(chunk: Buffer): void {
      length += chunk.length
      try {
        if (length > most) throw tooLong(most, codings)
        lease.hold(length)
        chunks.push(chunk)
      } catch (error) {
        stop(error)
      }
    }

    function onEnd(): void {
      settle()
      resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length))
    }

    function onClose(): void {
      settle()
      reject(new IngestError('aborted', 'The sender went away before the whole body had arrived'))
    }

    // A request that broke off before anyone listened will not say so again.
    if (req.destroyed) onClose()
    // Node reports a broken connection as an error too, before the close that is dealt with above.
    else req.on('error', ignore).on('data', onData).on('end', onEnd).on('close', onClose)
  })
}

const drainMs = 2_000

/**
 * Throws away what still comes, for a while: closing at once would reset the connection, and the sender would lose the
 * answer that tells it why.
 */
function drain(req: IncomingMessage): void {
  const timer = setTimeout(() => req.destroy(), drainMs)
  req.once('close', () => clearTimeout(timer)).resume()
}

function ignore(): void {}

function tooLong(most: number, codings: ContentCoding[]): IngestError {
  const what = codings.length === 0 ? 'The body' : `The ${codings.join(', ')} body`
  return new IngestError('too_large', `${what} is longer than ${most} bytes`)
}
