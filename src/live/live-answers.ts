import { type ExecutionResult, GraphQLError } from 'graphql'
import type { Bus } from '../bus/notice.ts'
import type { Topic } from '../schema-builder/context.ts'
import { openOutlet } from './outlet.ts'
import { touchedTopics } from './topics.ts'

/** Milliseconds to wait for more notices before the query is run again. */
const SETTLE = 100
/** Milliseconds until a query that broke is tried again: what broke it may heal without a notice. */
const RETRY = 5_000

/** Runs the query once, and says what its answer depends on. */
export type RunQuery = (watch: (topic: Topic) => void) => Promise<ExecutionResult>

/**
 * A query's answer, now and whenever it changes. Listens from the call on, before the first run, so that no change falls
 * between the two. Runs never overlap. A reader who is slow finds the newest answer only.
 */
export function liveAnswers(bus: Bus, runQuery: RunQuery): AsyncIterableIterator<ExecutionResult> {
  const touched = touchedTopics()
  let topics: ReadonlySet<Topic> = new Set()
  let isRunning = false
  let timer: { id: NodeJS.Timeout; delay: number } | null = null
  let waiting: { answer: ExecutionResult; text: string } | null = null
  let taken: string | null = null

  const take = () => {
    if (waiting === null) return undefined
    const { answer, text } = waiting
    waiting = null
    taken = text
    return answer
  }
  const unsubscribe = bus.subscribe((notices) => {
    touched.add(notices)
    if (!isRunning) considerRun()
  })
  const outlet = openOutlet(take, () => {
    unsubscribe()
    clearTimeout(timer?.id)
  })
  run()
  return outlet.stream

  async function run(): Promise<void> {
    timer = null
    isRunning = true
    touched.clear()
    const watched = new Set<Topic>()
    const answer = await runQuery((topic) => watched.add(topic)).catch(asAnswer)
    isRunning = false
    if (!outlet.isOpen()) return
    topics = watched
    offer(answer)
    if (answer.data === undefined) return outlet.end()
    if (answer.errors?.some(({ extensions }) => extensions.code === undefined)) runIn(RETRY)
    considerRun()
  }

  function offer(answer: ExecutionResult): void {
    const text = JSON.stringify(answer)
    waiting = text === taken ? null : { answer, text }
    if (waiting) outlet.wake()
  }

  function considerRun(): void {
    if (touched.concern(topics)) runIn(SETTLE)
    else touched.clear()
  }

  function runIn(delay: number): void {
    if (timer !== null && timer.delay <= delay) return
    clearTimeout(timer?.id)
    timer = { id: setTimeout(run, delay), delay }
  }
}

function asAnswer(error: unknown): ExecutionResult {
  const originalError = error instanceof Error ? error : new Error(String(error))
  return { errors: [new GraphQLError(originalError.message, { originalError })] }
}
