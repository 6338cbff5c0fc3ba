import type { Tag } from 'evenkeel/plugin'
import { type CelType, celTypes, fieldsOf } from './cel-types.ts'

/** A part of a report as CEL reads it: typed by its class, null for nothing, made only where a rule looks. */
type View = new (of: object | null | undefined) => object

/** The class of each type. */
export const views = Object.fromEntries(Object.keys(celTypes).map((type) => [type, viewOf(type as CelType)])) as Record<
  CelType,
  View
>

function viewOf(type: CelType): View {
  class PartView {
    readonly of: Record<string, unknown>
    kept: Record<string, unknown> | undefined
    constructor(of: object | null | undefined) {
      this.of = (of ?? nothing) as Record<string, unknown>
      this.kept = undefined
    }
  }
  for (const [field, fieldType] of Object.entries(celTypes[type])) {
    const convert = conversion(fieldType)
    Object.defineProperty(PartView.prototype, field, {
      get:
        convert === null
          ? function (this: PartView) {
              return this.of[field] ?? undefined
            }
          : function (this: PartView) {
              this.kept ??= {}
              this.kept[field] ??= convert(this.of[field])
              return this.kept[field]
            },
    })
  }
  return PartView
}

const nothing = Object.freeze({})

/** How a field's value becomes what CEL is told it is; null where it is that already. */
function conversion(type: string): ((value: unknown) => unknown) | null {
  if (type === 'map<string, string>') return (tags) => new Map((tags as Tag[]).map(({ key, value }) => [key, value]))
  const element = /^list<(.+)>$/.exec(type)?.[1]
  if (element !== undefined && fieldsOf(element)) {
    return (list) => ((list ?? []) as object[]).map((each) => new views[element as CelType](each))
  }
  // A sighting that was not made is absent, unlike the sections of a report.
  if (type === 'Sighting') return (value) => (value ? new views.Sighting(value) : undefined)
  return fieldsOf(type) ? (value) => new views[type as CelType](value as object | null) : null
}
