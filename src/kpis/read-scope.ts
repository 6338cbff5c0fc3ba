import { badInput } from '../schema-builder/errors.ts'
import { lineFault } from '../schema-builder/text-fault.ts'
import type { Scope } from './scope.ts'

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
