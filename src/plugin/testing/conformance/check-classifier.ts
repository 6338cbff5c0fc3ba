import type { Vote } from '../../../crashes/decision.ts'
import type { Report } from '../../../crashes/report.ts'
import type { Outcome } from '../../guard/call-failure.ts'
import { sampleReports } from '../sample-reports.ts'
import { type Checklist, onEach } from './checklist.ts'
import { answered, checkSameAnswer, checkUnchanged } from './same-input.ts'
import type { Trial } from './trial.ts'

export async function checkClassifier(list: Checklist, { registry }: Trial, name: string): Promise<void> {
  const of = `classifier "${name}"`
  async function classify(report: Report): Promise<Outcome<Vote | null>> {
    const { votes, failures } = await registry.classify(report)
    const failure = failures.find((one) => one.name === name)
    if (failure) return { ok: false, failure }
    const { plugin: _, classifier, ...vote } = votes.find((one) => one.classifier === name) ?? {}
    return { ok: true, answer: classifier === undefined ? null : (vote as Vote) }
  }

  const ends = await list.check(`${of} answers every sample report with a vote or null`, async () => {
    const times: number[] = []
    let votes = 0
    await onEach(sampleReports, async (report) => {
      const startedAt = performance.now()
      const outcome = await classify(structuredClone(report))
      times.push(performance.now() - startedAt)
      if (answered(outcome) !== null) votes++
    })
    const median = times.sort((one, other) => one - other)[times.length >> 1]!
    return `${votes} votes on ${times.length} reports; median ${median.toFixed(2)} ms`
  })
  if (ends === 'timed out') return
  await list.check(`${of} leaves reports as they are`, () =>
    onEach(sampleReports, (report) => checkUnchanged(report, classify)),
  )
  await list.check(`${of} gives the same answer twice`, () =>
    onEach(sampleReports, (report) => checkSameAnswer(() => classify(structuredClone(report)))),
  )
}
