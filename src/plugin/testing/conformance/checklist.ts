import type { ConformanceFailure } from './conformance-error.ts'

/** A check that did not fail. */
export interface PassedCheck {
  name: string
  state: 'passed' | 'skipped'
  /** What was seen, or why it was skipped. */
  note: string | null
}

export type Outcome = 'passed' | 'failed' | 'timed out'

/** Thrown by a check when a call did not end: whoever waits for one such call need not wait for more of them. */
export class TookTooLong extends Error {}

export interface Checklist {
  readonly passed: readonly PassedCheck[]
  readonly failures: readonly ConformanceFailure[]
  /** Runs a check: it fails by throwing, and may answer with a note. */
  check(name: string, run: () => Promise<string | undefined> | Promise<void> | string | undefined): Promise<Outcome>
  skip(name: string, why: string): void
}

export function createChecklist(): Checklist {
  const passed: PassedCheck[] = []
  const failures: ConformanceFailure[] = []
  return {
    passed,
    failures,
    async check(name, run) {
      try {
        const note = (await run()) ?? null
        passed.push({ name, state: 'passed', note })
        return 'passed'
      } catch (thrown) {
        failures.push({ check: name, problem: thrown instanceof Error ? thrown.message : String(thrown) })
        return thrown instanceof TookTooLong ? 'timed out' : 'failed'
      }
    },
    skip: (name, why) => void passed.push({ name, state: 'skipped', note: why }),
  }
}

/** Problems that one message names; the rest are counted. */
const NAMED = 3

/** Runs the check on every case and throws one error that names those it failed on. */
export async function onEach<Case>(
  cases: Readonly<Record<string, Case>>,
  run: (value: Case, name: string) => Promise<void>,
): Promise<void> {
  const problems: string[] = []
  for (const [name, value] of Object.entries(cases)) {
    try {
      await run(value, name)
    } catch (thrown) {
      if (thrown instanceof TookTooLong) throw new TookTooLong(`${name}: ${thrown.message}`)
      problems.push(`${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
    }
  }
  if (problems.length === 0) return
  const more = problems.length > NAMED ? ` … and ${problems.length - NAMED} more of ${Object.keys(cases).length}` : ''
  throw new Error(problems.slice(0, NAMED).join(' | ') + more)
}
