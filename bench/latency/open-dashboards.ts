import { subscribe } from '../shared/subscriber.ts'
import type { ClientSocket } from '../shared/websocket.ts'
import { dashboards, liveQueryOf, reportsIn } from './dashboards.ts'
import type { Order } from './generator.ts'

/** The open dashboards and which reports they have shown. */
export interface Dashboards {
  /** Forgets what was; all reports so far are on all dashboards. */
  begin(): void
  /** A report to a project, by its place in the list, leaves now. */
  sent(project: number): void
  /** Resolves when all dashboards show all reports, or after so many milliseconds. */
  finish(patience: number): Promise<Seen>
}

interface Seen {
  latencies: Float64Array
  missing: number
  messages: number
  fault: string | null
}

/** One query of one project: its answers are the same bytes for all who watch it. */
interface Board {
  project: Project
  counting: string
  newest: Buffer | null
  reports: number
}

interface Project {
  /** When each of its reports was sent, in milliseconds. */
  sentAt: number[]
  /** Reports of earlier loads. */
  before: number
}

/** Opens so many sockets for each project and query, and waits for an answer on each. */
export async function openDashboards(order: Order & { kind: 'open' }): Promise<Dashboards> {
  const { port, projects, watchers, connectionParams } = order
  const known = projects.map((): Project => ({ sentAt: [], before: 0 }))
  const shown: { project: Project; reports: number; hasAnswer: boolean }[] = []
  const latencies: number[] = []
  let messages = 0
  let fault: string | null = null
  let waiting: (() => void) | null = null
  const isComplete = () =>
    shown.every(({ project, reports, hasAnswer }) => hasAnswer && reports >= project.before + project.sentAt.length)

  async function open(board: Board, slug: string, query: string): Promise<ClientSocket> {
    const watcher = { project: board.project, reports: 0, hasAnswer: false }
    shown.push(watcher)
    const take = (message: Buffer) => {
      const now = performance.now()
      messages++
      watcher.hasAnswer = true
      const { before, sentAt } = board.project
      const reports = countIn(board, message)
      for (let report = watcher.reports; report < reports; report++) {
        if (report >= before) latencies.push(now - sentAt[report - before]!)
      }
      watcher.reports = Math.max(watcher.reports, reports)
      if (waiting && isComplete()) waiting()
    }
    const subscribing = { port, path: '/graphql', connectionParams, query: liveQueryOf(query), variables: { slug } }
    return subscribe(subscribing, take, (reason) => {
      fault ??= reason
    })
  }

  for (const [index, { slug }] of projects.entries()) {
    for (const { query, counting } of dashboards) {
      const board: Board = { project: known[index]!, counting, newest: null, reports: 0 }
      await Promise.all(Array.from({ length: watchers }, () => open(board, slug, query)))
    }
  }
  await completed(60_000)

  return {
    begin() {
      for (const project of known) {
        project.before += project.sentAt.length
        project.sentAt = []
      }
      latencies.length = 0
      messages = 0
    },
    sent(project) {
      known[project]!.sentAt.push(performance.now())
    },
    async finish(patience) {
      await completed(patience)
      const missing = shown.reduce(
        (sum, { project, reports }) => sum + Math.max(0, project.before + project.sentAt.length - reports),
        0,
      )
      return { latencies: Float64Array.from(latencies), missing, messages, fault }
    },
  }

  async function completed(patience: number): Promise<void> {
    if (isComplete()) return
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting = resolve
    const timer = setTimeout(resolve, patience)
    await promise
    waiting = null
    clearTimeout(timer)
  }
}

/** Parses what is new and compares the rest. */
function countIn(board: Board, message: Buffer): number {
  if (!board.newest?.equals(message)) {
    board.newest = Buffer.from(message)
    board.reports = reportsIn(message, board.counting)
  }
  return board.reports
}
