import type { Finding } from '../plugin/contract/detector.ts'
import type { Registry } from '../plugin/registry.ts'
import type { Look } from './due-looks.ts'

/** Calls of one detector at the same time: what its guard lets through. */
const AT_ONCE = 16
/** Milliseconds for a page: a detector that takes longer does not keep others from the next. */
const PATIENCE = 5_000

/** What the detectors said to one look. */
export interface Answered {
  look: Look
  /** Null where all is well. A detector that failed is not in it. */
  heard: ReadonlyMap<string, Finding | null>
  /** Detectors whose turn came; those that failed too. */
  asked: ReadonlySet<string>
  /** False where the time was over before the turn of some detector came. */
  isDone: boolean
}

/** Asks every detector about every series, each detector at its own pace. Never rejects. */
export async function askDetectors(
  detectors: Pick<Registry, 'names' | 'detect'>,
  looks: readonly Look[],
): Promise<Answered[]> {
  const names = detectors.names('detector')
  const answers = looks.map((look) => ({ look, heard: new Map<string, Finding | null>(), asked: new Set<string>() }))
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      isOver = true
      resolve(null)
    }, PATIENCE)
  })
  await Promise.all(names.map(askAll))
  clearTimeout(timer)
  return answers.map((answer) => ({ ...answer, isDone: answer.asked.size === names.length }))

  async function askAll(name: string): Promise<void> {
    const queue = answers.values()
    await Promise.all(Array.from({ length: AT_ONCE }, () => work(name, queue)))
  }

  async function work(name: string, queue: Iterator<(typeof answers)[number]>): Promise<void> {
    while (!isOver) {
      const { value: answer, done } = queue.next()
      if (done) return
      const { look, heard, asked } = answer
      asked.add(name)
      const outcome = await Promise.race([detectors.detect(name, look.series, look.previous.get(name) ?? null), over])
      if (outcome?.ok) heard.set(name, outcome.answer)
    }
  }
}
