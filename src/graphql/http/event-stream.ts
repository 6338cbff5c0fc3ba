import type { ServerResponse } from 'node:http'
import type { ExecutionResult, FormattedExecutionResult } from 'graphql'
import { newestOnly, type Reader } from '../../live/reader.ts'
import { cursorOfResult } from '../../live/subscribe-to-events.ts'
import type { Connection, Connections } from '../connections.ts'
import { withoutHttp } from '../masked-errors.ts'
import type { BegunEvents, BegunLive } from '../operations/begun.ts'
import { outgoingOf } from '../outgoing.ts'
import { aboutIn, type Timeouts } from '../timeouts.ts'
import { corsHeaders, writeComeBack } from './answer.ts'

export interface EventStreamOptions {
  connections: Connections
  timeouts: Timeouts
  /** Counts an answer that a slow reader never saw. */
  onSkip(): void
}

const COMPLETE = 'event: complete\ndata:\n\n'
const PING = ':\n\n'
const EVENT_STREAM = Symbol('event stream')

/** One answer, for those who take nothing but server-sent events. */
export function writeAsEvents(response: ServerResponse, result: ExecutionResult, { ping }: Timeouts): void {
  cutWhenStalled(response, ping)
  writeHead(response)
  writeNext(response, withoutHttp(result), null)
  response.end(COMPLETE)
}

/**
 * Answers with server-sent events, in the distinct connections mode of graphql-sse: an event `next` for each result, then
 * `complete`. Results of event streams have their cursor as `id`, which browsers send back as `Last-Event-ID`.
 */
export function openEventStream(
  response: ServerResponse,
  begun: BegunEvents | BegunLive,
  { connections, timeouts, onSkip }: EventStreamOptions,
): void {
  // Its client may have left while it began.
  if (response.destroyed || connections.isClosing) {
    begun.abandon()
    writeComeBack(response)
    return
  }
  const remove = connections.add(connectionOf(response, timeouts))
  response.once('close', () => {
    remove()
    begun.abandon()
  })
  // What was written to a client that left is nobody's loss.
  response.on('error', () => {})
  cutWhenStalled(response, timeouts.ping)
  const end = () => {
    response.end(COMPLETE)
    response.setTimeout(timeouts.goodbye)
  }
  writeHead(response)
  if (begun.kind === 'live') begun.watch(readerOf(response, end, onSkip))
  else pass(begun.events, response, end).catch(() => response.destroy())
}

function writeHead(response: ServerResponse): void {
  response.writeHead(200, {
    ...corsHeaders,
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache',
    // Proxies of nginx's kind would gather events until a buffer is full.
    'x-accel-buffering': 'no',
  })
  // Some clients do not hear of the headers before the first byte of the body.
  response.write(PING)
}

/** False when what was written waits in memory. */
function writeNext(response: ServerResponse, result: FormattedExecutionResult, cursor: string | null): boolean {
  const id = cursor === null ? '' : `id: ${cursor}\n`
  return response.write(`${id}event: next\ndata: ${JSON.stringify(result)}\n\n`)
}

function readerOf(response: ServerResponse, end: () => void, onSkip: () => void): Reader {
  const write = ({ shared }: Parameters<Reader['send']>[0]) => void response.write(shared(EVENT_STREAM, asEvent))
  const newest = newestOnly(outgoingOf(response), write, onSkip)
  response.once('close', newest.stop)
  return {
    send: newest.send,
    end(errors) {
      newest.stop()
      if (errors.length > 0) writeNext(response, { errors }, null)
      end()
    },
  }
}

function asEvent(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from('event: next\ndata: '), bytes, Buffer.from('\n\n')])
}

/** No faster than the client reads: events wait where they are bounded. */
async function pass(events: AsyncIterable<ExecutionResult>, response: ServerResponse, end: () => void): Promise<void> {
  for await (const result of events) {
    if (!writeNext(response, withoutHttp(result), cursorOfResult(result))) await drained(response)
    if (response.destroyed) return
  }
  end()
}

/** Resolves when there is room again, or nobody left to write to. */
function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.on('drain', done).on('close', done)
  })
}

/** An aborted stream makes clients come back; a completed one does not. */
function connectionOf(response: ServerResponse, { ping, age }: Timeouts): Connection {
  const end = aboutIn(age)
  let nextPing = aboutIn(ping)
  return {
    transport: 'event-stream',
    check(now) {
      if (now >= end) return response.destroy()
      // Who has something to read, or to read to the end, needs no ping.
      if (now < nextPing || response.writableNeedDrain || response.writableEnded) return
      response.write(PING)
      nextPing = aboutIn(ping)
    },
    leave: () => void response.destroy(),
  }
}

/**
 * Ends a response when something waited for its client for that long, in milliseconds, and nothing of it was taken. The
 * socket's own timer knows: it counts what the kernel took of a write, not only whole writes.
 */
function cutWhenStalled(response: ServerResponse, milliseconds: number): void {
  response.setTimeout(milliseconds, () => {
    if (response.socket && response.socket.writableLength > 0) response.destroy()
  })
}
