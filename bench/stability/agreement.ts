import type { PeopleCount } from './documents.ts'

/** Collects what an answer and the reference say of the same, and in the end whether they agree. */
export interface Agreement {
  exactly(what: string, ours: number | null, reference: number): void
  /** Within rounding of quotients of whole numbers. */
  nearly(what: string, ours: number | null, reference: number): void
  people(what: string, ours: PeopleCount, reference: number): void
  /** A share that is 1 − one number of people / another. */
  share(what: string, ours: number | null, crashed: number, people: number): void
  /** How far the estimate was off that was off furthest, in standard errors. @throws Error where they do not agree */
  worst(): number
}

/** HyperLogLog with 2^14 registers; fewer people than these are counted. */
const STANDARD_ERROR = 1.04 / 2 ** 7
const COUNTED = 1_536

/**
 * An estimate is off by more than three standard errors once in 370 times, and what is made of it with it: of thirty that are compared
 * one may be. None may be off by more than four.
 */
export function compareAnswers(page: string): Agreement {
  const deviations: { what: string; deviation: number }[] = []
  const fail = (what: string, ours: unknown, reference: unknown): never => {
    throw new Error(`${page}: ${what} is ${ours} and by the rows themselves ${reference}`)
  }
  function estimate(what: string, ours: number, reference: number, error: number) {
    deviations.push({ what: `${what} ${ours} ${reference}`, deviation: Math.abs(ours - reference) / error })
  }
  return {
    exactly(what, ours, reference) {
      if (ours !== reference) fail(what, ours, reference)
    },
    nearly(what, ours, reference) {
      if (ours === null || !(Math.abs(ours - reference) <= 1e-9)) fail(what, ours, reference)
    },
    people(what, { count, isExact, standardError }, reference) {
      if (isExact && count !== reference) fail(what, count, reference)
      if (!isExact) estimate(what, count, reference, standardError * reference)
    },
    share(what, ours, crashed, people) {
      if (ours === null) return fail(what, ours, 1 - crashed / people)
      const errors = [people, crashed].map((count) => (count > COUNTED ? STANDARD_ERROR : 0))
      const error = (crashed / people) * Math.hypot(...errors)
      if (error === 0) this.nearly(what, ours, 1 - crashed / people)
      else estimate(what, ours, 1 - crashed / people, error)
    },
    worst() {
      const beyond = deviations.filter(({ deviation }) => deviation > 3)
      const tooFar = beyond.filter(({ deviation }) => deviation > 4)
      if (tooFar.length > 0 || beyond.length > deviations.length / 30) {
        throw new Error(`${page}: estimates are off by too much: ${JSON.stringify(beyond)} of ${deviations.length}`)
      }
      return Math.max(0, ...deviations.map(({ deviation }) => deviation))
    },
  }
}
