import { connect, type Socket } from 'node:net'
import { isWhole } from './whole-answer.ts'

/** What the bench asks of this process. */
export interface Order {
  port: number
  /** A whole HTTP request, sent over and over. */
  request: string
  concurrency: number
  /** No request starts later than this. */
  seconds: number
}

export interface Load {
  answered: number
  /** The first answer that was no 200, or what broke a connection. */
  fault: string | null
  seconds: number
  cpuSeconds: number
  /** Milliseconds from request to answer. */
  p50: number
  p99: number
  bytesPerAnswer: number
}

interface Run {
  request: Buffer
  deadline: number
  latencies: number[]
  bytes: number
  fault: string | null
}

process.on('message', async (order: Order) => process.send!(await drive(order)))
process.on('disconnect', () => process.exit())

/** Each connection sends the request, waits for the answer and sends it again. */
async function drive({ port, request, concurrency, seconds }: Order): Promise<Load> {
  const sockets = await Promise.all(Array.from({ length: concurrency }, () => open(port)))
  const began = performance.now()
  const cpu = process.cpuUsage()
  const deadline = began + seconds * 1000
  const run: Run = { request: Buffer.from(request), deadline, latencies: [], bytes: 0, fault: null }
  await Promise.all(sockets.map((socket) => keepAsking(socket, run)))
  const { user, system } = process.cpuUsage(cpu)
  const sorted = Float64Array.from(run.latencies).sort()
  return {
    answered: sorted.length,
    fault: run.fault,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    bytesPerAnswer: Math.round(run.bytes / sorted.length),
  }
}

function open(port: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
  socket.on('error', reject)
  return promise
}

/** An answer that takes longer counts as lost. */
const PATIENCE = 30_000

/** Resolves when the deadline has passed and the last answer is in, or when the connection is of no more use. */
function keepAsking(socket: Socket, run: Run): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let began = 0
  let pending: Buffer[] = []

  function send() {
    began = performance.now()
    if (began >= run.deadline) return finish(null)
    socket.write(run.request)
  }

  function finish(fault: string | null) {
    run.fault ??= fault
    socket.removeAllListeners('close').destroy()
    resolve()
  }

  socket.on('data', (chunk: Buffer) => {
    pending.push(chunk)
    const answer = pending.length === 1 ? chunk : Buffer.concat(pending)
    if (!isWhole(answer)) return
    pending = []
    if (answer.toString('latin1', 9, 12) !== '200') return finish(answer.toString())
    run.latencies.push(performance.now() - began)
    run.bytes += answer.length
    send()
  })
  socket.setTimeout(PATIENCE, () => finish(`No answer within ${PATIENCE} ms`))
  socket.on('error', (error) => finish(error.message))
  socket.on('close', () => finish('The server closed a connection'))
  send()
  return promise
}
