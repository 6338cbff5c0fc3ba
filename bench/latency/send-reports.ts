import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { fillRequest } from '../shared/fill-request.ts'
import type { Address } from '../shared/our-server.ts'
import { requestTemplates } from '../shared/request-templates.ts'

export interface Sending {
  port: number
  projects: Address[]
  rate: number
  seconds: number
  /** Right before the bytes leave. @param project its place in the list */
  onSend(project: number): void
}

export interface Sent {
  sent: number
  /** Milliseconds from a report to its 200. */
  stored: number[]
  fault: string | null
}

/** A connection with nothing under way, and the memory its next request is written in. */
interface Connection {
  socket: Socket
  buffer: Buffer
}

/**
 * Sends reports at an even pace, to one project after the other, whether the ones before were answered or not: as apps do.
 * Resolves when all were answered.
 */
export async function sendReports({ port, projects, rate, seconds, onSend }: Sending): Promise<Sent> {
  const templates = projects.map((address) => requestTemplates({ port, ...address }, false))
  const largest = Math.max(...templates.flat().map(({ bytes }) => bytes.length))
  const idle: Connection[] = []
  const stored: number[] = []
  const sockets: Socket[] = []
  let fault: string | null = null

  async function open(): Promise<Connection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    await once(socket, 'connect')
    sockets.push(socket)
    return { socket, buffer: Buffer.allocUnsafe(largest) }
  }

  async function send(index: number): Promise<void> {
    const project = index % projects.length
    const connection = idle.pop() ?? (await open())
    const { socket, buffer } = connection
    const ofProject = templates[project]!
    const length = fillRequest(buffer, ofProject[Math.floor(index / projects.length) % ofProject.length]!)
    const began = performance.now()
    onSend(project)
    socket.write(buffer.subarray(0, length))
    // Answers to reports are short: each comes in one piece.
    const [answer] = (await once(socket, 'data')) as [Buffer]
    if (answer.toString('latin1', 9, 12) !== '200') throw new Error(answer.toString())
    stored.push(performance.now() - began)
    idle.push(connection)
  }

  const total = Math.round(rate * seconds)
  const underWay: Promise<void>[] = []
  const began = performance.now()
  while (underWay.length < total && fault === null) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * rate) + 1)
    while (underWay.length < due) {
      underWay.push(
        send(underWay.length).catch((error: Error) => {
          fault ??= error.message
        }),
      )
    }
    await delay(1)
  }
  await Promise.all(underWay)
  for (const socket of sockets) socket.destroy()
  return { sent: underWay.length, stored, fault }
}
