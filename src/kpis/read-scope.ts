import { badInput } from '../schema-builder/errors.ts'
import { lineFault } from '../schema-builder/text-fault.ts'
import type { Scope } from './scope.ts'

const ofScope =
  'Only facts of it. Sessions and issues are by what their reports named, where a report without an environment is of `production`; ' +
  'incidents by the labels of their alerts and by their issues, alerts by their labels and the issue that they are about, warnings ' +
  'and metrics by their labels `environment` and `release`. What names none of them does not count.'

/** The arguments `environment` and `release`. */
export function scopeArguments<Argument>(t: { arg: { string(options: { description: string }): Argument } }) {
  return { environment: t.arg.string({ description: ofScope }), release: t.arg.string({ description: ofScope }) }
}

/** As long as a session may name them. */
const LONGEST_NAME = 250

/** @throws GraphQLError BAD_USER_INPUT for what no fact can be of */
export function readScope({ environment, release }: Partial<Record<keyof Scope, string | null | undefined>>): Scope {
  return { environment: checked('environment', environment), release: checked('release', release) }
}

function checked(argument: string, name: string | null | undefined): string | null {
  if (name == null) return null
  if (lineFault(name, LONGEST_NAME) !== null)
    throw badInput(`\`${argument}\` is one line of 1 to ${LONGEST_NAME} characters.`)
  return name
}
