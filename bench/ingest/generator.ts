import { connect, type Socket } from 'node:net'
import { answerOrders } from '../shared/ask-child.ts'
import type { Target } from '../shared/request-templates.ts'
import { eventRequests } from './event-requests.ts'
import { sessionRequests } from './session-requests.ts'

/** What requests bring. */
export type What = 'events' | 'sessions'

/** The requests of one connection. */
export interface Requests {
  /** Of the longest one. */
  mostBytes: number
  /** Writes the next one and answers how many bytes it takes, and whether it brings an event or session that is new. */
  next(buffer: Buffer): { length: number; isNew: boolean }
}

/** What the bench asks of this process. */
export interface Order {
  what: What
  target: Target
  concurrency: number
  gzip: boolean
  /** No request starts later than this. */
  seconds: number
  /** Nor more of them than this. */
  mostRequests: number
}

export interface Load {
  sent: number
  /** Answered 200. */
  accepted: number
  /** Events or sessions in what was accepted, each once. */
  different: number
  /** The first answer that was no 200, or what broke a connection. */
  fault: string | null
  /** From the first byte sent to the last answer. */
  seconds: number
  cpuSeconds: number
  /** Milliseconds from request to answer. */
  p50: number
  p99: number
  bytesPerRequest: number
}

answerOrders(drive)

/** Each connection sends a request, waits for the answer and sends the next. */
async function drive(order: Order): Promise<Load> {
  const requestsOfConnection = order.what === 'events' ? eventRequests(order) : sessionRequests(order)
  const sockets = await Promise.all(Array.from({ length: order.concurrency }, () => open(order.target.port)))
  const run = { order, sent: 0, sentBytes: 0, different: 0, latencies: [] as number[], faults: [] as string[] }
  const cpu = process.cpuUsage()
  const began = performance.now()
  const deadline = began + order.seconds * 1000
  await Promise.all(sockets.map((socket) => keepSending(socket, requestsOfConnection(), run, deadline)))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const sorted = Float64Array.from(run.latencies).sort()
  return {
    sent: run.sent,
    accepted: sorted.length,
    different: run.different,
    fault: run.faults[0] ?? null,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    bytesPerRequest: Math.round(run.sentBytes / run.sent),
  }
}

interface Run {
  order: Order
  sent: number
  sentBytes: number
  different: number
  latencies: number[]
  faults: string[]
}

function open(port: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
  socket.on('error', reject)
  return promise
}

/** An answer that takes longer counts as lost. */
const patienceMs = 30_000

/** Resolves when the deadline has passed and the last answer is in, or when the connection is of no more use. */
function keepSending(socket: Socket, requests: Requests, run: Run, deadline: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  // One request at a time, and its answer shows that all of it was read: the buffer can be used again.
  const buffer = Buffer.allocUnsafe(requests.mostBytes)
  let began = 0
  let isNew = false
  let pending: Buffer | null = null

  function send() {
    began = performance.now()
    if (began >= deadline || run.sent >= run.order.mostRequests) return finish(null)
    const next = requests.next(buffer)
    isNew = next.isNew
    run.sent++
    run.sentBytes += next.length
    socket.write(buffer.subarray(0, next.length))
  }

  function finish(fault: string | null) {
    if (fault !== null) run.faults.push(fault)
    socket.removeAllListeners('close').destroy()
    resolve()
  }

  socket.on('data', (chunk: Buffer) => {
    const answer: Buffer = pending ? Buffer.concat([pending, chunk]) : chunk
    if (!isWhole(answer)) {
      pending = answer
      return
    }
    pending = null
    if (answer.toString('latin1', 9, 12) !== '200') return finish(answer.toString())
    run.latencies.push(performance.now() - began)
    if (isNew) run.different++
    send()
  })
  socket.setTimeout(patienceMs, () => finish(`No answer within ${patienceMs} ms`))
  socket.on('error', (error) => finish(error.message))
  socket.on('close', () => finish('The server closed a connection'))
  send()
  return promise
}

const contentLength = /\r\ncontent-length: *(\d+)/i

/** Enough of RFC 9112 for answers to requests that are sent one at a time. */
function isWhole(answer: Buffer): boolean {
  const headEnd = answer.indexOf('\r\n\r\n')
  if (headEnd === -1) return false
  const length = contentLength.exec(answer.toString('latin1', 0, headEnd))
  if (length) return answer.length >= headEnd + 4 + Number(length[1])
  return answer.toString('latin1', answer.length - 5) === '0\r\n\r\n'
}
