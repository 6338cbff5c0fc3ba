import { isDeepStrictEqual } from 'node:util'
import type { Report } from '../../../crashes/report.ts'
import type { Outcome } from '../../guard/call-failure.ts'
import { sampleReports } from '../sample-reports.ts'
import { type Checklist, onEach } from './checklist.ts'
import { answered, checkSameAnswer, checkUnchanged } from './same-input.ts'
import type { Trial } from './trial.ts'

/** Where a plugin has several symbolicators, each works on what the one before it resolved. */
export async function checkSymbolicator(list: Checklist, { registry }: Trial, name: string): Promise<void> {
  const of = `symbolicator "${name}"`
  async function symbolicate(given: Report): Promise<Outcome<Report>> {
    const { report, failures } = await registry.symbolicate(given)
    const failure = failures.find((one) => one.name === name)
    return failure ? { ok: false, failure } : { ok: true, answer: report }
  }

  const ends = await list.check(`${of} answers every sample report with a report`, async () => {
    let resolved = 0
    await onEach(sampleReports, async (report) => {
      const given = structuredClone(report)
      if (answered(await symbolicate(given)) !== given) resolved++
    })
    return `resolved something in ${resolved} reports`
  })
  if (ends === 'timed out') return
  await list.check(`${of} returns the report itself when it resolves nothing`, () =>
    onEach(sampleReports, async (report) => {
      const given = structuredClone(report)
      const answer = answered(await symbolicate(given))
      if (answer !== given && isDeepStrictEqual(answer, given)) throw new Error('it returned an equal copy')
    }),
  )
  await list.check(`${of} keeps every exception, and frames where there were some`, () =>
    onEach(sampleReports, async (report) => {
      const { exceptions } = answered(await symbolicate(structuredClone(report)))
      const [had, has] = [report.exceptions.length, exceptions.length]
      if (has < had) throw new Error(`of ${had} exceptions ${has} are left`)
      const bare = report.exceptions.findIndex(({ frames }, at) => frames.length > 0 && !exceptions[at]!.frames.length)
      if (bare >= 0) throw new Error(`exception ${bare} has lost its frames`)
    }),
  )
  await list.check(`${of} leaves reports as they are`, () =>
    onEach(sampleReports, (report) => checkUnchanged(report, symbolicate)),
  )
  await list.check(`${of} gives the same answer twice`, () =>
    onEach(sampleReports, (report) => checkSameAnswer(() => symbolicate(structuredClone(report)))),
  )
}
