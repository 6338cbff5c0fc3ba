import type { Exception, Report } from 'evenkeel/plugin'
import type { Sightings } from './location.ts'
import type { Options } from './options.ts'
import { views } from './views.ts'

/** The values of the variables for one report, each made when the first rule asks for it. */
export class Activation {
  readonly report: object
  readonly criticalWorkflows: readonly string[]
  readonly criticalTags: readonly string[]
  readonly administratorRoles: readonly string[]
  readonly #exceptions: readonly Exception[]
  readonly #locate: () => Sightings
  #sightings: object | undefined
  #frames: unknown

  constructor(report: Report, options: Options, locate: (report: Report) => Sightings) {
    this.report = new views.Report(report)
    this.criticalWorkflows = options.criticalWorkflows
    this.criticalTags = options.criticalTags
    this.administratorRoles = options.administratorRoles
    this.#exceptions = report.exceptions
    this.#locate = () => locate(report)
  }

  get sightings(): object {
    this.#sightings ??= new views.Sightings(this.#locate())
    return this.#sightings
  }

  get cause(): object {
    return new views.Exception(this.#exceptions.at(-1) ?? noException)
  }

  get frames(): unknown {
    this.#frames ??= Reflect.get(new views.Exception(thrown(this.#exceptions) ?? noException), 'frames')
    return this.#frames
  }
}

const noException: Exception = { type: null, value: null, module: null, mechanism: null, frames: [] }

/** The innermost exception that says where it was thrown. */
function thrown(exceptions: readonly Exception[]): Exception | undefined {
  return exceptions.findLast(({ frames }) => frames.length > 0)
}
