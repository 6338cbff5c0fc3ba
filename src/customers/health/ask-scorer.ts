import type { CustomerFacts, HealthScore } from '../../plugin/contract/health-score.ts'
import type { Outcome } from '../../plugin/guard/call-failure.ts'
import type { Registry } from '../../plugin/registry.ts'

/** Calls at the same time: what the scorer's guard lets through. */
const AT_ONCE = 16
/** Milliseconds for a page: a scorer that takes longer does not keep other projects from theirs. */
const PATIENCE = 10_000

/** What the scorer said of each customer, by id. Those whose turn did not come in time are not in it. Never rejects. */
export async function askScorer(
  scorers: Pick<Registry, 'scoreHealth'>,
  name: string,
  facts: ReadonlyMap<string, CustomerFacts>,
): Promise<Map<string, Outcome<HealthScore>>> {
  const heard = new Map<string, Outcome<HealthScore>>()
  const queue = facts.entries()
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      isOver = true
      resolve(null)
    }, PATIENCE)
  })
  async function work(): Promise<void> {
    while (!isOver) {
      const { value, done } = queue.next()
      if (done) return
      const [id, known] = value
      const outcome = await Promise.race([scorers.scoreHealth(name, known), over])
      if (outcome !== null) heard.set(id, outcome)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  clearTimeout(timer)
  return heard
}
